import { encodeCursor } from '../src/database/keyset'
import type { Queryable } from '../src/database/pools'
import { latestMoment } from '../src/features/changes/changes.reads'
import { findClaimJson, listClaims } from '../src/features/claims/claims.reads'
import { findStatedCounts } from '../src/features/comparisons/stated-counts.reads'
import { answeringStatement, type Statement } from './recording'

/** How the bare server makes an answer of its rows: a page of `json` texts, one of them, or all in an array. */
export type Shape = 'page' | 'one' | 'all'

export interface Case {
  name: string
  shape: Shape
  /** What both servers are asked, in turn, with the statement that the bare one answers it by. */
  requests: { path: string; statement: Statement }[]
}

const LIMIT = 20
const CLAIMS_IN_TURN = 200
const ORIGINATORS_IN_TURN = 5
const COMPARED_FIGURES = 300

export async function chooseCases(db: Queryable): Promise<Case[]> {
  const page = async (filter: Parameters<typeof listClaims>[1]) => ({
    path: `/v1/claims?${new URLSearchParams({ ...(filter as Record<string, string>), limit: String(LIMIT) })}`,
    statement: await answeringStatement(db, (reading) => listClaims(reading, { ...filter, limit: LIMIT })),
  })
  const originators = await middlingOriginators(db)
  const claims = await claimIds(db)
  return [
    { name: 'page of claims', shape: 'page', requests: [await page({})] },
    {
      name: 'page of claims, one originator',
      shape: 'page',
      requests: await Promise.all(originators.map((originator) => page({ originator }))),
    },
    {
      name: 'page of claims, deep cursor',
      shape: 'page',
      requests: [await page({ cursor: await middleCursor(db) })],
    },
    {
      name: 'one claim',
      shape: 'one',
      requests: await Promise.all(
        claims.map(async (id) => ({
          path: `/v1/claims/${id}`,
          statement: await answeringStatement(db, (reading) => findClaimJson(reading, id)),
        })),
      ),
    },
    await comparison(db),
  ]
}

/** Neither the most frequent, whose claims stand on every page anyway, nor such as hardly fill one. */
async function middlingOriginators(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ slug: string }>(
    `SELECT s.slug FROM claim c JOIN source s ON s.id = c.originator_id
     GROUP BY s.slug ORDER BY count(*) DESC, s.slug OFFSET 10 LIMIT $1`,
    [ORIGINATORS_IN_TURN],
  )
  return rows.map((row) => row.slug)
}

async function claimIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>(`SELECT id FROM claim ORDER BY md5(id::text) LIMIT $1`, [
    CLAIMS_IN_TURN,
  ])
  return rows.map((row) => row.id)
}

async function middleCursor(db: Queryable): Promise<string> {
  const [row] = await db.query<{ dated: string; id: string; position: number }>(
    `SELECT rfc3339(dated_at) AS dated, document_id AS id, position FROM claim
     ORDER BY dated_at DESC, document_id DESC, position OFFSET (SELECT count(*) / 2 FROM claim) LIMIT 1`,
  )
  return encodeCursor('claims', [row!.dated, row!.id, row!.position])
}

async function comparison(db: Queryable): Promise<Case> {
  const [row] = await db.query<{ id: string; slug: string; measure: 'killed'; count: string }>(
    `SELECT e.id, e.slug, f.measure, count(*) FROM figure f JOIN event e ON e.id = f.event_id
     GROUP BY e.id, e.slug, f.measure ORDER BY abs(count(*) - $1), e.slug, f.measure LIMIT 1`,
    [COMPARED_FIGURES],
  )
  const { id, slug, measure, count } = row!
  const knownAt = await latestMoment(db)
  return {
    name: `comparison of ${count} figures`,
    shape: 'all',
    requests: [
      {
        path: `/v1/comparisons/figures?${new URLSearchParams({ event: slug, measure })}`,
        statement: await answeringStatement(db, (reading) =>
          findStatedCounts(reading, { eventIds: [id], measure, knownAt }, 'en'),
        ),
      },
    ],
  }
}
