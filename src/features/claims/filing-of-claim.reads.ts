import type { FilingState } from '../../contract/contract'
import type { Queryable } from '../../database/pools'
import { standing, type Where } from '../../database/where'
import { invalidParameter } from '../../errors'
import { figureConditions } from './claim-conditions.reads'
import type { ClaimFilter } from './claim-filter.dto'

/**
 * Where the claim `c` is filed if it gives no figure: an SQL expression, null where no event is spoken for.
 * @param knownAt the placeholder of the moment as of which; null for when the claim last stood
 */
export const filingOfClaim = (knownAt: string | null): string => `
  (SELECT json_build_object('event', (SELECT e.slug FROM event e WHERE e.id = g.event_id), 'reasons', g.filing,
     'candidates', g.candidates)
   FROM claim_filing g WHERE g.claim_id = c.id
     AND ${knownAt === null ? 'g.superseded_at IS NOT DISTINCT FROM c.superseded_at' : standing('g', knownAt)})`

/** What a filter asks of a figure of the claim `c`, or of the filing of a claim that gives none. */
export async function filingConditions(
  db: Queryable,
  where: Where,
  filter: ClaimFilter,
  moment: string | null,
): Promise<void> {
  refuseContradiction(filter)
  if (filter.filed) where.and(FILED[filter.filed](moment))
  const ofFigure = await figureConditions(db, where, filter)
  if (!ofFigure) return
  // What is counted is asked of figures alone, and together with the event of the same figure.
  where.and(gives(ofFigure, filter.measure ? null : ofFigure.replace('f.event_id', 'g.event_id'), moment))
}

/** Figures and claims under an event are filed; to ask for others of that event contradicts itself. */
export function refuseContradiction({ filed, event }: ClaimFilter): void {
  if (filed && event)
    throw invalidParameter([{ pointer: '/query/filed', detail: 'is not asked together with event' }])
}

/**
 * That the claim gives such a figure or is filed so. One set of claims, so that it can be read from the events' own
 * indexes where few are under an event, and be looked up claim by claim where many are.
 */
const gives = (ofFigure: string, ofFiling: string | null, moment: string | null): string => `EXISTS (
  SELECT FROM (
    SELECT f.claim_id, f.claim_revision FROM figure f WHERE ${standing('f', moment)} AND ${ofFigure}
    ${
      ofFiling === null
        ? ''
        : `UNION ALL SELECT g.claim_id, NULL::integer FROM claim_filing g WHERE ${standing('g', moment)} AND ${ofFiling}`
    }) filed
  WHERE filed.claim_id = c.id AND coalesce(filed.claim_revision, c.revision) = c.revision)`

const FILED: Record<FilingState, (moment: string | null) => string> = {
  filed: (moment) => gives('f.event_id IS NOT NULL', 'g.event_id IS NOT NULL', moment),
  unfiled: (moment) => `NOT ${gives('f.event_id IS NOT NULL', 'g.event_id IS NOT NULL', moment)}`,
  ambiguous: (moment) =>
    gives(`f.event_id IS NULL AND f.filing = '["ambiguous"]'`, 'g.event_id IS NULL', moment),
}
