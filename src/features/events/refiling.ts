import { type Refiling, reviseClaims } from '../../database/claim-revisions'
import type { WriteTransaction } from '../../database/transaction'
import type { FilableSentence } from '../../extraction/filing/types'
import type { Engine, EngineReader } from '../extractions/engine.reads'

/** Documents that are filed anew in one round; bounds what is in memory. */
const BATCH = 200

interface StoredDocument {
  id: string
  text: string
  title: string | null
  dated: string
  sentences: FilableSentence[]
  figures: {
    id: string
    claimId: string
    position: number
    start: number
    nationality: string | null
    eventId: string | null
    filing: string[]
  }[]
}

/**
 * Files the figures of every current document again, as the events now stand, and revises the claims whose
 * filing comes out otherwise.
 */
export async function refile(
  transaction: WriteTransaction,
  readEngine: EngineReader,
  actor: string,
  reason: string,
): Promise<void> {
  const engine = await readEngine(transaction.manager)
  let after: string | null = null
  for (;;) {
    const documents: StoredDocument[] = await readBatch(transaction, after)
    await reviseClaims(transaction, actor, reason, {
      refilings: documents.flatMap((document) => refilingsOf(engine, document)),
    })
    const last = documents.at(-1)
    if (!last || documents.length < BATCH) return
    after = last.id
  }
}

function refilingsOf(engine: Engine, document: StoredDocument): Refiling[] {
  const filings = engine.file(document)
  return document.figures.flatMap((figure, index) => {
    const { event, reasons } = filings[index]!
    const eventId = event === null ? null : engine.eventIds.get(event)!
    const same = eventId === figure.eventId && reasons.join() === figure.filing.join()
    if (same) return []
    const { id: figureId, claimId, position } = figure
    return [{ figureId, claimId, position, eventId, slug: event, filing: reasons }]
  })
}

const readBatch = ({ manager }: WriteTransaction, after: string | null): Promise<StoredDocument[]> =>
  manager.query(
    `SELECT v.document_id AS id, v.text, v.title, rfc3339(v.dated_at) AS dated,
       (SELECT json_agg(json_build_object('start', s.start_offset, 'end', s.end_offset) ORDER BY s.index)
        FROM sentence s WHERE s.document_id = v.document_id AND s.version = v.version) AS sentences,
       (SELECT json_agg(json_build_object('id', f.id, 'claimId', f.claim_id, 'position', f.position,
          'start', f.start_offset, 'nationality', f.nationality, 'eventId', f.event_id, 'filing', f.filing)
          ORDER BY f.start_offset, f.id)
        FROM figure f WHERE f.document_id = v.document_id AND f.superseded_at IS NULL) AS figures
     FROM document_version v
     WHERE v.superseded_at IS NULL AND ($1::uuid IS NULL OR v.document_id > $1)
       AND EXISTS (SELECT FROM figure f WHERE f.document_id = v.document_id AND f.superseded_at IS NULL)
     ORDER BY v.document_id LIMIT $2`,
    [after, BATCH],
  )
