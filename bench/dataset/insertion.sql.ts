/** Statements that store the made reports, their claims and chains, in the order that the foreign keys ask for. */
export const EVIDENCE: string[] = [
  `INSERT INTO document (id, outlet_id, url, created_at)
   SELECT id, outlet_id, 'https://reports.example/' || n, at + interval '1 hour' FROM made_document ORDER BY n`,

  `INSERT INTO document_version (document_id, version, outlet_id, text, digest, length, title, language, published_at,
     retrieved_at, dated_at, recorded_at)
   SELECT d.id, 1, d.outlet_id, t.text, sha256(convert_to(t.text, 'UTF8')), char_length(t.text), t.title, d.language, d.at,
     d.at + interval '1 hour', d.at, d.at + interval '1 hour'
   FROM made_document d
   JOIN (SELECT n, string_agg(sentence, E'\\n' ORDER BY k) AS text, min(sentence) FILTER (WHERE k = 0) AS title
         FROM made_claim GROUP BY n) t USING (n)
   ORDER BY n`,

  `INSERT INTO sentence (document_id, version, index, start_offset, end_offset, kind)
   SELECT d.id, 1, c.k, s.start, s.start + char_length(c.sentence), CASE c.k WHEN 0 THEN 'headline' ELSE 'body' END
   FROM made_claim c JOIN made_document d USING (n) JOIN made_start s ON s.id = c.id ORDER BY c.n, c.k`,

  `INSERT INTO claim (id, revision, document_id, version, sentence_index, position, start_offset, end_offset, exact, quote,
     polarity, confidence, status, outlet_id, originator_id, language, published_at, dated_at, search_terms, recorded_at)
   SELECT c.id, 1, d.id, 1, c.k, c.k, s.start, s.start + char_length(c.assertion), c.assertion,
     CASE WHEN NOT c.credited THEN 'none' WHEN pg_temp.chance('quote' || c.seed) < 0.25 THEN 'direct' ELSE 'indirect' END,
     CASE WHEN pg_temp.chance('polarity' || c.seed) < 0.05 THEN 'negated' ELSE 'affirmed' END,
     0.5 + round(50 * pg_temp.chance('confidence' || c.seed)) / 100,
     CASE WHEN pg_temp.chance('status' || c.seed) < 0.97 THEN 'extracted' ELSE 'rejected' END,
     d.outlet_id, c.originator_id, d.language, d.at, d.at,
     lower(concat_ws(' ', c.sentence, c.relay, d.outlet)), d.at + interval '1 hour'
   FROM made_claim c JOIN made_document d USING (n) JOIN made_start s ON s.id = c.id ORDER BY c.n, c.k`,

  `INSERT INTO attribution_link (claim_id, claim_revision, position, role, label, label_key, source_id, anonymous,
     mention_start, mention_end, mention_exact, cue_start, cue_end, cue_exact, cue_lemma, cue_class, resolved_by)
   SELECT c.id, 1, 0, 'originator', c.speaker, lower(c.speaker), c.originator_id, c.anonymous,
     p.cue + char_length(c.cue) + 1, p.cue + char_length(c.cue) + 1 + char_length(c.speaker), c.speaker,
     p.cue, p.cue + char_length(c.cue), c.cue, c.cue, c.cue_class, 'mention'
   FROM made_claim c JOIN made_start s ON s.id = c.id,
     LATERAL (SELECT s.start + char_length(c.assertion) + 1 AS cue) p
   WHERE c.credited ORDER BY c.n, c.k`,

  `INSERT INTO attribution_link (claim_id, claim_revision, position, role, label, label_key, source_id, anonymous, resolved_by)
   SELECT c.id, 1, 1, 'relay', c.relay, lower(c.relay), c.relay_id, false, 'carry_over'
   FROM made_claim c WHERE c.relay_id IS NOT NULL ORDER BY c.n, c.k`,

  `INSERT INTO attribution_link (claim_id, claim_revision, position, role, label, label_key, source_id, anonymous, resolved_by)
   SELECT c.id, 1, c.credited::int + (c.relay_id IS NOT NULL)::int, 'outlet', d.outlet, lower(d.outlet), d.outlet_id, false,
     'document'
   FROM made_claim c JOIN made_document d USING (n) ORDER BY c.n, c.k`,
]

/** The columns of a figure, as both sets of made reports fill them. */
export const FIGURE = `INSERT INTO figure (id, claim_id, claim_revision, position, measure, low, high, qualifier, category,
     nationality, population_text, basis, as_of, subset, superseded, start_offset, end_offset, exact, event_id, filing,
     document_id, dated_at, recorded_at)`

export const CHANGES = `INSERT INTO change (id, at, actor, action, resource_type, resource_id, revision)
   SELECT pg_temp.id('change' || n, at + interval '1 hour'), at + interval '1 hour', 'bench', 'created', 'document', id, 1
   FROM made_document ORDER BY n`

/** Statements that store what `preparation` has made. */
export const INSERTION: string[] = [
  ...EVIDENCE,
  `${FIGURE}
   SELECT pg_temp.id('figure' || c.seed, d.at + interval '1 hour'), c.id, 1, 0, c.measure, c.low,
     CASE WHEN c.qualifier IN ('exact', 'about') THEN c.low END, c.qualifier, 'people',
     CASE WHEN pg_temp.chance('nationality' || c.seed) < 0.5 THEN 'PS' END, NULL,
     CASE WHEN pg_temp.chance('basis' || c.seed) < 0.7 THEN 'cumulative' ELSE 'unknown' END,
     CASE WHEN pg_temp.chance('stated' || c.seed) < 0.3 THEN d.at::date END, pg_temp.chance('subset' || c.seed) < 0.1, false,
     s.start, s.start + char_length(c.exact), c.exact,
     CASE WHEN pg_temp.chance('filed' || c.seed) < 0.9 THEN d.event_id END, '["trigger_in_document"]', d.id, d.at,
     d.at + interval '1 hour'
   FROM made_claim c JOIN made_document d USING (n) JOIN made_start s ON s.id = c.id
   WHERE c.measure IS NOT NULL ORDER BY c.n, c.k`,

  CHANGES,
]
