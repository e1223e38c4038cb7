import type { ComparedClaim, ComparedDocument, OwnClaims, SharedStatement } from '../../contract/contract'
import { documentBrief, firstRows, sourceName, span } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing } from '../../database/where'

/** Statements that one answer lists; a report has hardly as many sentences. */
const MAX_STATEMENTS = 200

/** Claims listed of those that only one report makes. */
const MAX_OWN = 50

/** `$1`: ids of documents; `$2`: the moment as of which. */
const known = (alias: string): string => standing(alias, '$2::timestamptz')

const BODY = `EXISTS (SELECT FROM sentence t WHERE t.document_id = c.document_id AND t.version = c.version
  AND t.index = c.sentence_index AND t.kind = 'body')`

const CLAIM = `
  json_build_object('document', c.document_id,
    'claim', json_build_object('id', c.id, 'span', ${span('c.start_offset', 'c.end_offset', 'c.exact')}),
    'originator', (SELECT json_build_object('slug', s.slug, 'name', coalesce(${sourceName('s.id', '$3')}, l.label))
      FROM attribution_link l LEFT JOIN source s ON s.id = l.source_id
      WHERE l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'),
    'quote', c.quote, 'polarity', c.polarity)`

/** The reports in the order of the ids, those left out that did not stand then. */
export async function findComparedDocuments(
  db: Queryable,
  ids: string[],
  knownAt: string,
): Promise<ComparedDocument[]> {
  const rows = await db.query<{ json: ComparedDocument }>(
    `SELECT json_build_object('document', ${documentBrief},
       'claims', (SELECT count(*) FROM claim c WHERE c.document_id = v.document_id AND ${known('c')}
         AND c.status <> 'rejected' AND ${BODY}),
       'figures', (SELECT count(*) FROM figure f WHERE f.document_id = v.document_id AND ${known('f')}),
       'syndication', (SELECT m.syndication_id FROM syndication_member m
         WHERE m.document_id = v.document_id AND ${known('m')})) AS json
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
     JOIN document_version v ON v.document_id = wanted.id AND ${known('v')}
     ORDER BY wanted.place`,
    [ids, knownAt],
  )
  return rows.map(({ json }) => json)
}

/** The statements that at least two of the reports carry, with the claims that do, and how many there are in all. */
export async function findSharedStatements(
  db: Queryable,
  ids: string[],
  knownAt: string,
  language: string,
): Promise<{ all: number; statements: SharedStatement[] }> {
  const rows = await db.query<{ all: number; json: SharedStatement }>(
    `WITH member AS MATERIALIZED (
       SELECT m.statement_id, m.claim_id, array_position($1::uuid[], m.document_id) AS place
       FROM statement_member m WHERE m.document_id = ANY($1) AND ${known('m')}
     ), shared AS MATERIALIZED (
       SELECT statement_id FROM member GROUP BY statement_id HAVING count(DISTINCT place) > 1
     ), told AS (
       SELECT shared.statement_id AS id, min(ARRAY[member.place, c.position]) AS first,
         json_agg(${CLAIM} ORDER BY member.place, c.position) AS claims
       FROM shared JOIN member USING (statement_id) JOIN claim c ON c.id = member.claim_id AND ${known('c')}
       GROUP BY shared.statement_id)
     SELECT (SELECT count(*)::integer FROM shared) AS all,
       json_build_object('id', told.id, 'confidence', round(s.confidence::numeric, 2),
         'link', '/v1/comparisons/statements/' || told.id, 'claims', told.claims) AS json
     FROM told JOIN statement s ON s.id = told.id AND ${known('s')}
     ORDER BY told.first LIMIT ${MAX_STATEMENTS}`,
    [ids, knownAt, language],
  )
  return { all: rows[0]?.all ?? 0, statements: rows.map(({ json }) => json) }
}

/**
 * Of each report the claims of its body that nothing in the others answers to.
 * @param compared claims whose figures are compared; those of shared statements are left out besides
 */
export async function findOwnClaims(
  db: Queryable,
  ids: string[],
  knownAt: string,
  language: string,
  compared: string[],
): Promise<OwnClaims[]> {
  const own = `
    FROM claim c WHERE c.document_id = wanted.id AND ${known('c')} AND c.status <> 'rejected' AND ${BODY}
      AND c.id <> ALL($4::uuid[]) AND NOT EXISTS (
        SELECT FROM statement_member m JOIN statement_member other USING (statement_id)
        WHERE m.claim_id = c.id AND ${known('m')} AND ${known('other')}
          AND other.document_id = ANY($1) AND other.document_id <> wanted.id)`
  return db.query<OwnClaims & { listed: ComparedClaim[] }>(
    `SELECT wanted.id AS document, (SELECT count(*)::integer ${own}) AS claims,
       (SELECT coalesce(json_agg(${CLAIM} ORDER BY c.position), '[]')
        FROM (${firstRows(`SELECT c.* ${own} ORDER BY c.position`, String(MAX_OWN))}) c) AS listed
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) ORDER BY wanted.place`,
    [ids, knownAt, language, compared],
  )
}
