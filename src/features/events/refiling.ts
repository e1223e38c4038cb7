import { isDeepStrictEqual } from 'node:util'
import type { DataSource } from 'typeorm'
import { filedClaim, refreshClaimFilings } from '../../database/claim-filings'
import { type Refiling, reviseClaims } from '../../database/claim-revisions'
import { advance, type Derivation, DerivationEntity } from '../../database/derivations'
import type { WriteTransaction } from '../../database/transaction'
import type { Filings } from '../../extraction/filing/filer'
import type { FilableSentence, FilingCandidate } from '../../extraction/filing/types'
import type { Engine, EngineReader } from '../extractions/engine.reads'

/** Documents of one transaction: some hundred milliseconds. */
const BATCH = 50

const NAME = 'filing'

/** Counted up when the rules of filing change, so that what is stored is filed by them. */
const VERSION = 2

/** Under whose name the server itself files what is stored. */
const ACTOR = 'isnad'

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
    candidates: FilingCandidate[]
  }[]
  /** Those that give no figure. */
  claims: { id: string; start: number }[]
}

/**
 * Files stored documents anew, as the events now stand. An event's change commits first and asks for this; whoever
 * comes to a batch first does it, the request or the job, so that neither a crash nor many documents lose any.
 */
export const filingDerivation = (readEngine: EngineReader): Derivation => ({
  name: NAME,
  version: VERSION,
  batch: BATCH,
  derive: async (transaction, documentIds) => {
    const engine = await readEngine(transaction.manager)
    const documents = await readDocuments(transaction, documentIds)
    const filed = documents.map((document) => ({ document, filings: engine.file(document) }))
    const { actor, reason } = await causeOf(transaction)
    await reviseClaims(transaction, actor, reason, {
      refilings: filed.flatMap(({ document, filings }) => refilingsOf(engine, document, filings)),
    })
    await refreshClaimFilings(
      transaction,
      documentIds,
      filed.flatMap(({ document, filings }) =>
        document.claims.map(({ id }, index) => filedClaim(id, filings.claims[index]!, engine.eventIds)),
      ),
    )
  },
})

/** Notes, together with the change of an event, that all stored documents are to be filed anew. */
export async function askForRefiling({ manager, now }: WriteTransaction): Promise<void> {
  const begun = { through: null, documents: 0, startedAt: now, finishedAt: null }
  await manager.save(DerivationEntity, { name: NAME, version: VERSION, ...begun })
}

/** Files what is stored, batch by batch with other writers in between, until nothing is left to be filed. */
export async function refile(dataSource: DataSource, readEngine: EngineReader): Promise<void> {
  const derivation = filingDerivation(readEngine)
  for (;;) {
    const { finishedAt } = await advance(dataSource, derivation)
    if (finishedAt) return
  }
}

/** The event whose change asked for this filing; none did where the rules have changed. */
async function causeOf({ manager }: WriteTransaction): Promise<{ actor: string; reason: string }> {
  const [cause]: { actor: string; reason: string }[] = await manager.query(
    `SELECT c.actor, concat('the event ', e.slug, CASE c.action WHEN 'created' THEN ' was registered' ELSE ' was changed' END)
       AS reason
     FROM derivation d
     JOIN change c ON c.at = d.started_at AND c.resource_type = 'event'
     JOIN event e ON e.id = c.resource_id
     WHERE d.name = $1 AND d.version = $2 ORDER BY c.sequence DESC LIMIT 1`,
    [NAME, VERSION],
  )
  return cause ?? { actor: ACTOR, reason: 'the rules of filing changed' }
}

function refilingsOf(engine: Engine, document: StoredDocument, filings: Filings): Refiling[] {
  return document.figures.flatMap((figure, index) => {
    const { event, reasons, candidates } = filings.figures[index]!
    const eventId = event === null ? null : engine.eventIds.get(event)!
    const { id: figureId, claimId, position, filing, candidates: known } = figure
    const same = eventId === figure.eventId && isDeepStrictEqual([reasons, candidates], [filing, known])
    if (same) return []
    return [{ figureId, claimId, position, eventId, slug: event, filing: reasons, candidates }]
  })
}

const readDocuments = ({ manager }: WriteTransaction, ids: string[]): Promise<StoredDocument[]> =>
  manager.query(
    `SELECT v.document_id AS id, v.text, v.title, rfc3339(v.dated_at) AS dated,
       (SELECT coalesce(json_agg(json_build_object('start', s.start_offset, 'end', s.end_offset) ORDER BY s.index), '[]')
        FROM sentence s WHERE s.document_id = v.document_id AND s.version = v.version) AS sentences,
       (SELECT coalesce(json_agg(json_build_object('id', f.id, 'claimId', f.claim_id, 'position', f.position,
          'start', f.start_offset, 'nationality', f.nationality, 'eventId', f.event_id, 'filing', f.filing, 'candidates', f.candidates)
          ORDER BY f.start_offset, f.id), '[]')
        FROM figure f WHERE f.document_id = v.document_id AND f.superseded_at IS NULL) AS figures,
       (SELECT coalesce(json_agg(json_build_object('id', c.id, 'start', c.start_offset) ORDER BY c.position), '[]')
        FROM claim c WHERE c.document_id = v.document_id AND c.version = v.version AND c.superseded_at IS NULL
          AND NOT EXISTS (SELECT FROM figure f WHERE f.claim_id = c.id AND f.claim_revision = c.revision)) AS claims
     FROM document_version v
     WHERE v.document_id = ANY($1) AND v.superseded_at IS NULL
     ORDER BY v.document_id`,
    [ids],
  )
