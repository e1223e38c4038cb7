import { places } from './phrases'
import { COMMON, DERIVED, literal, phrase, ranked, skewed } from './tables.sql'

/** Claims of a report, each of them with two figures. */
const CLAIMS = 5
export const FIGURES_OF_REPORT = 2 * CLAIMS

/** Who gives tolls of an event: the first has two figures of three, and a new total every day. */
const ORIGINS = 30

/** Part of the figures that stand in an outlet's own voice. */
const OWN_VOICE = 0.08

export interface MadeEvent {
  /** The same slug has the same content in every database. */
  slug: string
  figures: number
  /** In days; the event of most figures goes on. */
  days: number
  running: boolean
}

/** What is counted, the first most often; `scale` is beside the number of killed. */
const MEASURES = [
  { measure: 'killed', scale: '1', ar: '# قتيلا', en: '# people killed' },
  { measure: 'injured', scale: '2.2', ar: '# مصابا', en: '# people injured' },
  { measure: 'displaced', scale: '40', ar: '# نازحا', en: '# people displaced' },
  { measure: 'missing', scale: '0.2', ar: '# مفقودا', en: '# people missing' },
  { measure: 'held', scale: '0.05', ar: '# محتجزا', en: '# people held' },
]

/** Which two a claim gives, by ten chances. */
const PAIRS = ['{0,1}', '{0,1}', '{0,1}', '{0,1}', '{0,1}', '{0,1}', '{0,3}', '{0,2}', '{0,4}', '{2,3}']

const MADE_MEASURES = ranked(
  'made_measure',
  'measure, scale, ar, en',
  MEASURES.map(({ measure, scale, ar, en }) => [measure, scale, ar, en]),
)

const eventsOf = (events: MadeEvent[]): string => `
  CREATE TEMP TABLE made_event AS
  SELECT slug, figures, days, running, '2023-10-08'::date AS start, pg_temp.id('event' || slug, '2023-10-08T00:00Z') AS id
  FROM (VALUES ${events.map((e) => `(${literal(e.slug)}, ${e.figures}, ${e.days}, ${e.running})`).join(', ')})
    AS rows (slug, figures, days, running)`

const STORED_EVENTS = `
  INSERT INTO event (id, slug, start_date, end_date, nationalities, revision, created_at, updated_at)
  SELECT id, slug, start, CASE WHEN NOT running THEN start + days END, '{PS}', 1, start, start FROM made_event`
const EVENT_NAMES = `
  INSERT INTO event_name (event_id, language, name)
  SELECT id, language, name || ' ' || slug FROM made_event, (VALUES ('en', 'Event'), ('ar', 'الحدث')) names (language, name)`

/** Reports in the order of time, spread over the days of their events; three in five are Arabic. */
const DOCUMENTS = `
  CREATE TEMP TABLE made_document AS
  SELECT (row_number() OVER (ORDER BY d.at, d.seed))::int AS n, d.seed, d.at, d.language, d.day, d.event_id, d.event,
    d.days, d.figures, d.start, pg_temp.id('document' || d.seed, d.at) AS id, o.id AS outlet_id,
    CASE d.language WHEN 'ar' THEN o.ar ELSE o.en END AS outlet
  FROM (
    SELECT s.seed, e.id AS event_id, e.slug AS event, e.days, e.figures, e.start, s.day,
      e.start::timestamp AT TIME ZONE 'UTC' + s.day * interval '1 day' + floor(pg_temp.chance('hour' || s.seed) * 86000) * interval '1 second' AS at,
      CASE WHEN pg_temp.chance('language' || s.seed) < 0.6 THEN 'ar' ELSE 'en' END AS language
    FROM made_event e
    CROSS JOIN LATERAL (
      SELECT e.slug || '.' || i AS seed, floor(pg_temp.chance('day' || e.slug || '.' || i) * e.days)::int AS day
      FROM generate_series(1, e.figures / ${FIGURES_OF_REPORT}) i) s) d
  JOIN made_medium o ON o.rank = ${skewed(`'outlet' || d.seed`, 'made_medium')}`

/**
 * Whose toll a claim gives, and of which day: an origin gives out a new total every so many days, and outlets repeat
 * the latest one, most of them on the same day, some up to two weeks later.
 */
const STATED = `
  CREATE TEMP TABLE made_statement AS
  SELECT s.*, s.quoted_day - s.quoted_day % (1 + s.origin) AS day
  FROM (
    SELECT d.n, d.seed || '.' || k AS seed, k, d.language, d.event, d.days, d.figures, d.start, d.day AS printed_day,
      CASE WHEN pg_temp.chance('own' || d.seed || '.' || k) < ${OWN_VOICE} THEN NULL
        ELSE floor(power(pg_temp.chance('origin' || d.seed || '.' || k), 9) * ${ORIGINS})::int END AS credited_to,
      floor(power(pg_temp.chance('origin' || d.seed || '.' || k), 9) * ${ORIGINS})::int AS origin,
      greatest(0, d.day - floor(power(pg_temp.chance('lag' || d.seed || '.' || k), 8) * 15)::int) AS quoted_day,
      pg_temp.chance('kind' || d.seed || '.' || k) AS kind,
      (ARRAY[${PAIRS.map((pair) => `'${pair}'`).join(', ')}])[1 + floor(pg_temp.chance('pair' || d.seed || '.' || k) * 10)::int]::int[]
        AS measures
    FROM made_document d, generate_series(1, ${CLAIMS}) k) s`

/** Running totals that bend as they grow, one in ten the toll of a day, one in ten of children among them. */
const FIGURES = `
  CREATE TEMP TABLE made_figure AS
  SELECT v.seed, v.n, v.position, v.measure, v.basis, v.category, v.subset, v.as_of, v.nationality, r.qualifier, r.low,
    replace(v.words, '#', r.low::text) AS exact
  FROM (
    SELECT s.seed, s.n, m.position - 1 AS position, w.measure,
      CASE s.language WHEN 'ar' THEN w.ar ELSE w.en END AS words,
      CASE WHEN s.kind < 0.1 THEN 'period' WHEN pg_temp.chance('basis' || s.seed) < 0.85 THEN 'cumulative' ELSE 'unknown' END AS basis,
      CASE WHEN s.kind > 0.9 THEN 'children' ELSE 'people' END AS category, s.kind > 0.9 AS subset,
      CASE WHEN pg_temp.chance('stated' || s.seed) < 0.25 THEN s.start + s.day END AS as_of,
      CASE WHEN pg_temp.chance('nationality' || s.seed) < CASE s.origin % 3 WHEN 0 THEN 0.9 ELSE 0.1 END THEN 'PS' END AS nationality,
      CASE WHEN s.kind < 0.1 THEN ceil(w.scale::float8 * (5 + 60 * pg_temp.chance('toll' || s.event || s.origin || '.' || s.day)))
        ELSE ceil(w.scale::float8 * (20 + 0.4 * s.figures) * power((s.day + 1.0) / s.days, 0.7)
          * CASE WHEN s.origin = 0 THEN 1 ELSE 0.85 + 0.3 * pg_temp.chance('bias' || s.event || s.origin) END
          * CASE WHEN s.kind > 0.9 THEN 0.35 ELSE 1 END) END::bigint AS value,
      pg_temp.chance('form' || s.seed) AS form
    FROM made_statement s
    CROSS JOIN LATERAL unnest(s.measures) WITH ORDINALITY AS m (rank, position)
    JOIN made_measure w ON w.rank = m.rank) v
  CROSS JOIN LATERAL (SELECT power(10, greatest(0, floor(log(v.value)) - 1))::bigint AS grain) g
  CROSS JOIN LATERAL (
    SELECT CASE WHEN v.form < 0.8 THEN 'exact' WHEN v.form < 0.85 THEN 'about' WHEN v.form < 0.95 THEN 'more_than' ELSE 'at_least' END
      AS qualifier, CASE WHEN v.form < 0.8 THEN v.value ELSE v.value / g.grain * g.grain END AS low) r`

const conjoined = (list: string) =>
  `string_agg(f.exact, CASE s.language WHEN 'ar' THEN ' و' ELSE ' and ' END ORDER BY f.position) ${list}`

const CLAIMED = `
  CREATE TEMP TABLE made_claim AS
  SELECT c.*, c.assertion || coalesce(' ' || c.cue || ' ' || c.speaker, '') || '.' AS sentence
  FROM (
    SELECT d.n, s.k, s.seed, pg_temp.id('claim' || s.seed, d.at + interval '1 hour') AS id, o.id IS NOT NULL AS credited,
      q.class AS cue_class, CASE WHEN o.id IS NOT NULL THEN CASE d.language WHEN 'ar' THEN q.ar ELSE q.en END END AS cue,
      CASE d.language WHEN 'ar' THEN o.ar ELSE o.en END AS speaker, o.id AS originator_id, o.anonymous, r.id AS relay_id,
      CASE d.language WHEN 'ar' THEN r.ar ELSE r.en END AS relay,
      f.words || ' ' || ${phrase(places, `'place' || s.seed`)} AS assertion
    FROM made_statement s
    JOIN made_document d USING (n)
    JOIN (SELECT s.seed, ${conjoined('AS words')} FROM made_figure f JOIN made_statement s USING (seed) GROUP BY s.seed) f ON f.seed = s.seed
    JOIN made_cue q ON q.rank = ${skewed(`'cue' || s.seed`, 'made_cue')}
    LEFT JOIN made_speaker o ON o.rank =
      (floor(pg_temp.chance('speakers' || s.event) * 1000)::int + s.credited_to) % (SELECT count(*) FROM made_speaker)
    LEFT JOIN made_medium r ON o.id IS NOT NULL AND r.id <> d.outlet_id AND pg_temp.chance('relayed' || s.seed) < 0.3
      AND r.rank = ${skewed(`'relay' || s.seed`, 'made_medium')}) c`

/** Statements that make, in temporary tables, what the reports of these events say; the events are stored. */
export const tolls = (events: MadeEvent[]): string[] => [
  ...COMMON,
  MADE_MEASURES,
  eventsOf(events),
  STORED_EVENTS,
  EVENT_NAMES,
  DOCUMENTS,
  'CREATE INDEX ON made_document (n)',
  'ANALYZE made_document',
  STATED,
  'ANALYZE made_statement',
  FIGURES,
  'ANALYZE made_figure',
  CLAIMED,
  ...DERIVED,
]

/** Both figures of a claim stand at the beginning of its sentence, one behind the other. */
export const STORED_FIGURES = `
   SELECT pg_temp.id('figure' || f.seed || f.position, d.at + interval '1 hour'), c.id, 1, f.position, f.measure, f.low,
     CASE WHEN f.qualifier IN ('exact', 'about') THEN f.low END, f.qualifier, f.category, f.nationality, NULL, f.basis,
     f.as_of, f.subset, false, p.start, p.start + char_length(f.exact), f.exact, d.event_id, '["trigger_in_document"]',
     d.id, d.at, d.at + interval '1 hour'
   FROM made_figure f JOIN made_claim c USING (seed) JOIN made_document d ON d.n = c.n JOIN made_start s ON s.id = c.id,
     LATERAL (SELECT s.start + strpos(c.assertion, f.exact) - 1 AS start) p
   ORDER BY c.n, c.k, f.position`
