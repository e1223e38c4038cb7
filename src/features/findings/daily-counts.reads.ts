import type { StatedCount } from '../../comparison/types'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { countsOneDay } from '../../extraction/day-count'

/**
 * Which of these counts are of one day, by the words of the first figure that states them.
 * @param knownAt the moment as of which
 */
export async function findDailyCounts(
  db: Queryable,
  counts: readonly StatedCount[],
  knownAt: string,
): Promise<Set<string>> {
  const where = new Where()
  const ids = counts.filter((count) => count.basis === 'period').map((count) => count.id)
  if (ids.length === 0) return new Set()
  const rows = await db.query<{ id: string; sentence: string; text: string }>(
    `SELECT wanted.id, substr(v.text, t.start_offset + 1, t.end_offset - t.start_offset) AS sentence, v.text
     FROM unnest(${where.value(ids)}::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (${firstFigure('wanted.id', where.value(knownAt))}) seen
     JOIN figure f ON f.id = seen.figure_id AND ${standing('f', `$2::timestamptz`)}
     JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
     JOIN document_version v ON v.document_id = c.document_id AND v.version = c.version
     JOIN sentence t ON t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index`,
    where.values,
  )
  return new Set(rows.filter(({ sentence, text }) => countsOneDay(sentence, text)).map(({ id }) => id))
}

/** The first figure that states each of these counts. */
export async function findFirstFigures(
  db: Queryable,
  ids: string[],
  knownAt: string,
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; figureId: string }>(
    `SELECT wanted.id, seen.figure_id AS "figureId" FROM unnest($1::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (${firstFigure('wanted.id', '$2')}) seen`,
    [ids, knownAt],
  )
  return new Map(rows.map(({ id, figureId }) => [id, figureId]))
}

const firstFigure = (statedCountId: string, knownAt: string): string => `
  SELECT o.figure_id FROM observation o
  WHERE o.stated_count_id = ${statedCountId} AND ${standing('o', `${knownAt}::timestamptz`)}
  ORDER BY o.figure_id LIMIT 1`
