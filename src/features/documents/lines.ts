import { Problem } from '../../errors'

const NEWLINE = 0x0a

/**
 * Cuts a stream of bytes into lines without their ends. A line over `limit` bytes is not kept: a problem stands
 * in its place, and the next line is read as usual.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Buffer | Problem> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const take = (): Buffer | Problem => {
    const line = length > limit ? new Problem('body_too_large', { limit }) : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
  }
  if (length > 0) yield take()
}
