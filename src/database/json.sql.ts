/** SQL fragments that several reads share; `alias` and `language` are SQL expressions, never input. */

/** The primary name of a source in a language; else in English, else the first that there is. */
export const sourceName = (sourceId: string, language: string): string => `
  (SELECT name FROM source_name WHERE source_id = ${sourceId} AND is_primary
   ORDER BY language <> ${language}, language <> 'en', language LIMIT 1)`

export const span = (start: string, end: string, exact: string): string =>
  `json_build_object('start', ${start}, 'end', ${end}, 'exact', ${exact})`

/** The version of a document that something stands in: `v` document_version, `d` document, `o` its outlet. */
export const documentBrief = `
  json_build_object('id', v.document_id, 'version', v.version,
    'outlet', json_build_object('slug', o.slug, 'name', ${sourceName('o.id', 'v.language')}),
    'title', v.title, 'url', d.url, 'language', v.language, 'publishedAt', rfc3339(v.published_at))`

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
  'span', ${span('f.start_offset', 'f.end_offset', 'f.exact')}, 'event', e.slug, 'filing', f.filing`
