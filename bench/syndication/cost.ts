import { storeFingerprint } from '../../src/database/fingerprints'
import { inTransaction } from '../../src/database/transaction'
import type { Services } from '../../src/features/operation'
import {
  type CurrentText,
  findCopies,
  fingerprinted,
  fingerprintRow,
} from '../../src/features/syndications/copies.reads'

const DOCUMENTS = 500

interface Spread {
  median: number
  p99: number
}

/** Ends a transaction of which nothing is to be kept. */
class Undone extends Error {}

export interface Cost {
  /** What a client waits for each part: the machine's other work and the way to the database are in it. */
  parts: Record<string, Spread>
  /** What the simplest statement takes on the same connection, for comparison. */
  statement: number
}

/** Milliseconds that syndication takes of storing one document, in the database as it stands; nothing is kept. */
export async function ingestCost({ dataSource, reads }: Services): Promise<Cost> {
  const texts = await reads.query<CurrentText>(
    `SELECT v.document_id AS "documentId", v.version, v.outlet_id AS "outletId", v.text,
       (SELECT json_agg(json_build_object('start', s.start_offset, 'end', s.end_offset, 'kind', s.kind) ORDER BY s.index)
        FROM sentence s WHERE s.document_id = v.document_id AND s.version = v.version) AS sentences
     FROM document_version v ORDER BY md5(v.document_id::text) LIMIT ${DOCUMENTS}`,
  )
  const times: Record<string, number[]> = { fingerprint: [], 'look-up': [], storing: [], all: [] }
  const statements: number[] = []
  await inTransaction(dataSource, async (transaction) => {
    for (const text of texts) {
      const start = performance.now()
      const found = fingerprinted(text.text, text.sentences)
      const made = performance.now()
      const { crowded } = await findCopies(transaction.manager, found, text)
      const looked = performance.now()
      await storeFingerprint(transaction, fingerprintRow(text, found, crowded))
      const stored = performance.now()
      await transaction.manager.query('SELECT 1')
      statements.push(performance.now() - stored)
      times.fingerprint!.push(made - start)
      times['look-up']!.push(looked - made)
      times.storing!.push(stored - looked)
      times.all!.push(stored - start)
    }
    throw new Undone()
  }).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return {
    parts: Object.fromEntries(Object.entries(times).map(([part, values]) => [part, spreadOf(values)])),
    statement: spreadOf(statements).median,
  }
}

function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { median: at(0.5), p99: at(0.99) }
}
