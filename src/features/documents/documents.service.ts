import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { recordChanges } from '../../database/change-log'
import { refreshClaimFilings } from '../../database/claim-filings'
import { refreshCompared } from '../../database/compared'
import { insertAll } from '../../database/insert-all'
import { refreshObservations } from '../../database/observations'
import type { Queryable, ReadPool } from '../../database/pools'
import { leaveStatements } from '../../database/statements/leaving'
import { recogniseStatements } from '../../database/statements/recognition'
import { inTransaction, type WriteTransaction } from '../../database/transaction'
import { Problem } from '../../errors'
import { AttributionLinkEntity, ClaimEntity } from '../claims/claim.entity'
import type { EngineReader } from '../extractions/engine.reads'
import { FigureEntity } from '../figures/figure.entity'
import { languageOf } from '../language'
import { findOutlet } from '../sources/sources.reads'
import { claimRows, type NewId } from './claim-rows'
import { DocumentEntity, DocumentVersionEntity, SentenceEntity } from './document.entity'
import { findByText, findByUrl } from './documents.reads'
import { datedAt, digestOf, type IncomingText, type OutletOfText, type Reading, readText } from './reading'
import { statementClaims } from './statement-claims'
import { syndicate } from './syndicating'

export interface IncomingDocument extends IncomingText {
  /** Slug, id or any registered name of the outlet. */
  outlet: string
  url: string | null
}

export interface Stored {
  id: string
  status: 'created' | 'existing' | 'new_version'
}

interface Services {
  dataSource: DataSource
  reads: ReadPool
  engine: EngineReader
}

/**
 * Stores a report with everything that it says, or nothing of it. A text that stands already, at this address or at
 * another of the outlet's, is the document that is there; another text at the same address is that document's next
 * version, also where it is one that the document had before.
 * @param newId makes the ids of the document, its claims and figures, and of a group of copies that it founds
 * @throws Problem `unknown_outlet`
 */
export async function storeDocument(
  { dataSource, reads, engine }: Services,
  incoming: IncomingDocument,
  actor: string,
  newId: NewId = uuidv7,
): Promise<Stored> {
  const outlet = await outletOf(reads, incoming)
  const known = await alreadyThere(reads, incoming, outlet)
  if (known) return known
  // Reading takes longer than writing and needs no lock; it is done again only if the registry has changed.
  const early = readText(await engine(reads), incoming, outlet, new Date())
  return inTransaction(dataSource, async (transaction) => {
    const { manager, now } = transaction
    const settled = await outletOf(manager, incoming)
    const raced = await alreadyThere(manager, incoming, settled)
    if (raced) return raced
    const current = await engine(manager)
    const reading =
      current.version === early.engine.version ? early : readText(current, incoming, settled, now)
    return write(transaction, incoming, settled, reading, actor, newId)
  })
}

async function outletOf(db: Queryable, incoming: IncomingDocument): Promise<OutletOfText> {
  const outlet = await findOutlet(db, incoming.outlet, languageOf(incoming.text, incoming.language))
  if (!outlet)
    throw new Problem('unknown_outlet', { outlet: incoming.outlet }, [
      { pointer: '/outlet', detail: 'is no slug, id or name of a registered source' },
    ])
  return outlet
}

async function alreadyThere(
  db: Queryable,
  incoming: IncomingDocument,
  outlet: OutletOfText,
): Promise<Stored | null> {
  const digest = digestOf(incoming.text)
  const id = await findByText(db, outlet.id, digest, incoming.url)
  return id === null ? null : { id, status: 'existing' }
}

async function write(
  transaction: WriteTransaction,
  incoming: IncomingDocument,
  outlet: OutletOfText,
  reading: Reading,
  actor: string,
  newId: NewId,
): Promise<Stored> {
  const { manager, now } = transaction
  const previous = incoming.url === null ? null : await findByUrl(manager, outlet.id, incoming.url)
  const id = previous?.id ?? newId()
  if (previous) await endVersion(transaction, id)
  else await manager.insert(DocumentEntity, { id, outletId: outlet.id, url: incoming.url, createdAt: now })

  const version: DocumentVersionEntity = {
    documentId: id,
    version: (previous?.version ?? 0) + 1,
    outletId: outlet.id,
    text: incoming.text,
    html: incoming.html,
    digest: digestOf(incoming.text),
    length: [...incoming.text].length,
    title: incoming.title,
    language: reading.extraction.language,
    publishedAt: incoming.publishedAt,
    retrievedAt: incoming.retrievedAt,
    datedAt: datedAt(incoming, now),
    recordedAt: now,
    supersededAt: null,
  }
  await manager.insert(DocumentVersionEntity, version)
  await insertAll(
    manager,
    SentenceEntity,
    reading.extraction.sentences.map((sentence) => ({
      documentId: id,
      version: version.version,
      ...sentence,
    })),
  )
  const rows = claimRows(version, reading, newId)
  await insertAll(manager, ClaimEntity, rows.claims)
  await insertAll(manager, AttributionLinkEntity, rows.links)
  await insertAll(manager, FigureEntity, rows.figures)
  await refreshClaimFilings(transaction, [id], rows.filings)
  const respoken = await syndicate(transaction, actor, version, reading.fingerprinted, newId)
  await refreshCompared(transaction, [id])
  const ids = rows.claims.map((claim) => claim.id)
  await recogniseStatements(transaction, statementClaims(version, reading.contents, ids))
  await refreshObservations(
    transaction,
    respoken.filter((other) => other !== id),
  )
  await recordChanges(transaction, actor, [
    {
      action: previous ? 'version_added' : 'created',
      resourceType: 'document',
      resourceId: id,
      revision: version.version,
    },
  ])
  return { id, status: previous ? 'new_version' : 'created' }
}

/** The version before stays as it is; only the moment at which it stopped being current is noted. */
async function endVersion(transaction: WriteTransaction, documentId: string): Promise<void> {
  const { manager, now } = transaction
  const standing = 'document_id = $1 AND superseded_at IS NULL'
  for (const table of ['document_version', 'claim', 'figure', 'claim_filing'])
    await manager.query(`UPDATE ${table} SET superseded_at = $2 WHERE ${standing}`, [documentId, now])
  await leaveStatements(transaction, [documentId])
}
