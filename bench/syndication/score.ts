import type { Queryable } from '../../src/database/pools'

export interface Score {
  groups: number
  grouped: number
  /** Of the pairs of documents made of one text, the share that stands in one group. */
  recall: number
  /** Of the pairs of documents that stand in one group, the share made of one text. */
  precision: number
}

const pairs = (count: number): number => (count * (count - 1)) / 2

/** Judges the groups that stand by the families that documents were made of. */
export async function scoreGroups(db: Queryable, familyOf: Map<string, string | null>): Promise<Score> {
  const rows = await db.query<{ group: string; document: string }>(
    `SELECT syndication_id AS "group", document_id AS document FROM syndication_member WHERE superseded_at IS NULL`,
  )
  const sizes = tally(rows.map(({ group }) => group))
  const right = tally(
    rows.flatMap(({ group, document }) => {
      const family = familyOf.get(document)
      return family ? [`${group} ${family}`] : []
    }),
  )
  const wanted = tally([...familyOf.values()].filter((family) => family !== null))
  const found = sumOfPairs(right)
  return {
    groups: sizes.size,
    grouped: rows.length,
    recall: found / sumOfPairs(wanted),
    precision: rows.length === 0 ? 1 : found / sumOfPairs(sizes),
  }
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const sumOfPairs = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
