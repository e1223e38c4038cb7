import type { EntityManager } from 'typeorm'
import { checkParts, isAfterPublication } from '../../comparison/checks/claims'
import type { ClaimedFigure } from '../../comparison/checks/types'
import { groupBy } from '../../comparison/grouping'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'
import type { Finding } from './types'

interface FigureRow extends Omit<ClaimedFigure, 'orderOf'> {
  claimId: string
  documentId: string
  eventId: string | null
  exact: string
  asOf: string | null
  countedOn: string
  publishedAt: Date | null
}

/** Checks the standing figures of some documents claim by claim, filed or not; what somebody rejected is left out. */
export async function checkClaims(manager: EntityManager, documentIds: string[]): Promise<Finding[]> {
  const rows: FigureRow[] = await manager.query(
    `SELECT f.id, f.claim_id AS "claimId", f.document_id AS "documentId", f.event_id AS "eventId", f.measure,
       f.low::float8 AS low, f.high::float8 AS high, f.qualifier, f.exact, f.category, f.basis, f.subset, f.superseded,
       f.as_of::text AS "asOf", coalesce(f.as_of, (f.dated_at AT TIME ZONE 'UTC')::date)::text AS "countedOn",
       c.published_at AS "publishedAt"
     FROM figure f JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
     WHERE f.document_id = ANY($1) AND f.superseded_at IS NULL AND c.polarity = 'affirmed' AND c.status <> 'rejected'
     ORDER BY f.claim_id, f.position`,
    [documentIds],
  )
  return [...groupBy(rows, (row) => row.claimId).values()].flatMap((figures) => [
    ...excessesOf(figures),
    ...figures.flatMap(prematureOf),
  ])
}

function excessesOf(figures: FigureRow[]): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const claimed = figures.map((figure) => ({
    ...figure,
    orderOf: figure.qualifier === 'order' ? orderOfMagnitude(figure.exact) : null,
  }))
  return checkParts(claimed).map(({ kind, difference, evidence }) => {
    const { eventId, measure } = byId.get(evidence[0]!.figureId)!
    return {
      kind,
      eventId,
      measure,
      difference,
      evidence: evidence.map(({ role, figureId }) => ({ role, ...placeOf(byId.get(figureId)!) })),
    }
  })
}

function prematureOf(figure: FigureRow): Finding[] {
  const { asOf, publishedAt, eventId, measure } = figure
  if (asOf === null || publishedAt === null || !isAfterPublication(asOf, publishedAt)) return []
  const evidence = [{ role: 'dated_count' as const, ...placeOf(figure) }]
  return [{ kind: 'as_of_after_publication', eventId, measure, difference: null, evidence }]
}

const placeOf = ({ id, claimId, documentId, countedOn }: FigureRow) => ({
  figureId: id,
  claimId,
  documentId,
  statedCountIds: [],
  asOf: countedOn,
})
