import { createHash } from 'node:crypto'

/**
 * Ids for a sample report and what is in it: UUIDv7 (RFC 9562, §5.7) of its date, a counter, and its name, so that
 * they are the same on every server and the contract's examples can name them. The document's is the first.
 * @param name the report's own
 * @param milliseconds its date, since 1970
 */
export function seedIds(name: string, milliseconds: number): () => string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const digest = createHash('sha256').update(name).digest('hex')
  let counter = 0
  return () => {
    const count = (counter++).toString(16).padStart(3, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-a${digest.slice(0, 3)}-${digest.slice(3, 15)}`
  }
}
