/** SQL fragments that several reads share; `alias` and `language` are SQL expressions, never input. */

/** The most that a list may be asked for, and the one row that tells whether another page follows. */
const MOST_ROWS = 201

/**
 * The first rows of a sorted query; `limit` is a placeholder. The constant inside tells the planner how few rows
 * follow: without it a plan made for any limit would reckon with a tenth of the table, and Postgres would plan
 * each request anew.
 */
export const firstRows = (query: string, limit: string): string =>
  `SELECT * FROM (${query} LIMIT ${MOST_ROWS}) first_rows LIMIT ${limit}`

/**
 * The primary name of a source in a language; else in English, else the first that there is. Three look-ups by
 * key, of which nearly always the first one answers, cost less than sorting the names.
 */
export const sourceName = (sourceId: string, language: string): string => {
  const primary = `SELECT name FROM source_name WHERE source_id = ${sourceId} AND is_primary`
  return `coalesce((${primary} AND language = ${language}), (${primary} AND language = 'en'),
    (${primary} ORDER BY language LIMIT 1))`
}

export const span = (start: string, end: string, exact: string): string =>
  `json_build_object('start', ${start}, 'end', ${end}, 'exact', ${exact})`

/**
 * The version `v` of a document that something stands in. Look-ups by key instead of joins: the planner has then
 * no order of joins to choose, and no reason to read a whole table for a page.
 */
export const documentBrief = `
  json_build_object('id', v.document_id, 'version', v.version,
    'outlet', (SELECT json_build_object('slug', o.slug, 'name', ${sourceName('o.id', 'v.language')})
      FROM source b JOIN source o ON o.id = coalesce(b.merged_into_id, b.id) WHERE b.id = v.outlet_id),
    'title', v.title, 'url', (SELECT d.url FROM document d WHERE d.id = v.document_id), 'language', v.language,
    'publishedAt', rfc3339(v.published_at))`

/** The chain of the claim `c`, from the one who says it to the outlet. */
export const attribution = `
  (SELECT json_agg(json_build_object(
     'role', l.role, 'label', l.label, 'name', ${sourceName('l.source_id', 'c.language')}, 'source', s.slug,
     'anonymous', l.anonymous,
     'mention', CASE WHEN l.mention_start IS NOT NULL THEN ${span('l.mention_start', 'l.mention_end', 'l.mention_exact')} END,
     'cue', CASE WHEN l.cue_start IS NOT NULL THEN json_build_object('start', l.cue_start, 'end', l.cue_end,
       'exact', l.cue_exact, 'lemma', l.cue_lemma, 'class', l.cue_class) END,
     'resolvedBy', l.resolved_by) ORDER BY l.position)
   FROM attribution_link l LEFT JOIN source s ON s.id = l.source_id
   WHERE l.claim_id = c.id AND l.claim_revision = c.revision)`

/** The members of the figure `f` that every view of it has; \`e` is its event. */
export const figureMembers = `
  'id', f.id, 'measure', f.measure, 'low', f.low, 'high', f.high, 'qualifier', f.qualifier,
  'population', json_build_object('category', f.category, 'nationality', f.nationality, 'text', f.population_text),
  'basis', f.basis, 'asOf', f.as_of, 'subset', f.subset, 'superseded', f.superseded,
  'span', ${span('f.start_offset', 'f.end_offset', 'f.exact')}, 'event', e.slug, 'filing', f.filing,
  'candidates', f.candidates`
