import { counts, cues, endings, type Phrase, places, predicates, subjects } from './phrases'

/** Sentences of a report, each of them with one claim. */
export const SENTENCES = 20

/** In [0, 1), the same for the same seed on every machine and every version of Postgres. */
const CHANCE = `
  CREATE FUNCTION pg_temp.chance(seed text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ('x' || left(md5(seed), 8))::bit(32)::bigint::float8 / 4294967296`

/** A UUID of version 7: ids grow with time, as those of real documents do, and so do the indexes on them. */
const ID = `
  CREATE FUNCTION pg_temp.id(seed text, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
    || '7' || left(md5(seed), 3) || '8' || substr(md5(seed), 4, 15))::uuid`

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** One of the phrases in the language of the document `d`, each as likely as any other. */
export const phrase = (phrases: Phrase[], seed: string): string => {
  const array = (key: 'ar' | 'en') => `ARRAY[${phrases.map((one) => literal(one[key])).join(', ')}]`
  const index = `[1 + floor(pg_temp.chance(${seed}) * ${phrases.length})::int]`
  return `CASE d.language WHEN 'ar' THEN (${array('ar')})${index} ELSE (${array('en')})${index} END`
}

/** A rank in a table, where the first stand far more often than the last. */
export const skewed = (seed: string, table: string): string =>
  `floor(power(pg_temp.chance(${seed}), 3) * (SELECT count(*) FROM ${table}))::int`

export const ranked = (table: string, columns: string, rows: string[][]): string => {
  const values = rows.map((row, rank) => `(${[rank, ...row.map(literal)].join(', ')})`)
  return `CREATE TEMP TABLE ${table} AS SELECT * FROM (VALUES ${values.join(', ')}) AS rows (rank, ${columns})`
}

const CUES = ranked(
  'made_cue',
  'class, ar, en',
  cues.map((cue) => [cue.class, cue.ar, cue.en]),
)
const COUNTS = ranked(
  'made_count',
  'measure, ar, en',
  counts.map((count) => [count.measure, count.ar, count.en]),
)

const name = (language: string): string =>
  `coalesce((SELECT name FROM source_name WHERE source_id = s.id AND is_primary AND language = '${language}'), s.slug)`

/** Ranked in an order that has nothing to do with the alphabet. */
const sources = (table: string, kinds: string): string => `
  CREATE TEMP TABLE ${table} AS
  SELECT (row_number() OVER (ORDER BY md5(s.slug)))::int - 1 AS rank, s.id, s.kind = 'anonymous' AS anonymous,
    ${name('ar')} AS ar, ${name('en')} AS en
  FROM source s WHERE s.kind ${kinds} ('outlet', 'news_agency', 'state_media')`

const EVENTS = `
  CREATE TEMP TABLE made_event AS
  SELECT (row_number() OVER (ORDER BY md5(slug)))::int - 1 AS rank, id FROM event`

/** Reports of two years; three in five are Arabic. */
const documentsOf = (count: number): string => `
  CREATE TEMP TABLE made_document AS
  SELECT d.n, d.at, d.language, pg_temp.id('document' || d.n, d.at) AS id, o.id AS outlet_id,
    CASE d.language WHEN 'ar' THEN o.ar ELSE o.en END AS outlet, e.id AS event_id
  FROM (
    SELECT n, date_trunc('second', '2023-10-08T06:00:00Z'::timestamptz + n * interval '730 days' / ${count}) AS at,
      CASE WHEN pg_temp.chance('language' || n) < 0.6 THEN 'ar' ELSE 'en' END AS language
    FROM generate_series(1, ${count}) n) d
  JOIN made_medium o ON o.rank = ${skewed(`'outlet' || d.n`, 'made_medium')}
  JOIN made_event e ON e.rank = ${skewed(`'event' || d.n`, 'made_event')}`

/**
 * `SENTENCES` sentences a report, each with one claim: three in ten in the outlet's own voice, the others
 * credited, some of them through an agency, some to somebody whom the registry does not know. Every fifth
 * gives a count, which grows over the two years.
 */
const claimsOf = (documents: number): string => `
  CREATE TEMP TABLE made_claim AS
  SELECT c.*, assertion || coalesce(' ' || cue || ' ' || speaker, '') || '.' AS sentence
  FROM (
    SELECT d.n, k.k, k.seed, pg_temp.id('claim' || k.seed, d.at + interval '1 hour') AS id,
      k.credited, q.class AS cue_class, k.credited AND k.known AS known,
      CASE WHEN k.credited THEN CASE d.language WHEN 'ar' THEN q.ar ELSE q.en END END AS cue,
      CASE WHEN k.credited THEN CASE d.language WHEN 'ar' THEN o.ar ELSE o.en END END AS speaker,
      CASE WHEN k.credited AND k.known THEN o.id END AS originator_id, o.anonymous, r.id AS relay_id,
      CASE d.language WHEN 'ar' THEN r.ar ELSE r.en END AS relay, f.measure, f.low, f.qualifier, f.exact,
      coalesce(f.exact, ${phrase(subjects, `'subject' || k.seed`)} || ' ' || ${phrase(predicates, `'predicate' || k.seed`)})
        || ' ' || ${phrase(places, `'place' || k.seed`)} || ' ' || ${phrase(endings, `'ending' || k.seed`)} AS assertion
    FROM made_document d
    CROSS JOIN LATERAL (
      SELECT k, d.n || '.' || k AS seed, pg_temp.chance('credited' || d.n || '.' || k) < 0.7 AS credited,
        pg_temp.chance('known' || d.n || '.' || k) < 0.85 AS known,
        pg_temp.chance('relayed' || d.n || '.' || k) < 0.3 AS relayed
      FROM generate_series(0, ${SENTENCES - 1}) k) k
    JOIN made_cue q ON q.rank = ${skewed(`'cue' || k.seed`, 'made_cue')}
    JOIN made_speaker o ON o.rank = ${skewed(`'originator' || k.seed`, 'made_speaker')}
    LEFT JOIN made_medium r ON k.credited AND k.relayed AND r.id <> d.outlet_id
      AND r.rank = ${skewed(`'relay' || k.seed`, 'made_medium')}
    LEFT JOIN LATERAL (
      SELECT m.measure, v.low, v.qualifier,
        replace(CASE d.language WHEN 'ar' THEN m.ar ELSE m.en END, '#', v.low::text) AS exact
      FROM made_count m, LATERAL (
        SELECT (50 * ceil((300 + d.n * 20000.0 / ${documents}) * (0.97 + 0.06 * pg_temp.chance('value' || k.seed))
            / (50 * (1 + m.rank))))::bigint AS low,
          (ARRAY['exact', 'exact', 'exact', 'exact', 'about', 'at_least', 'more_than'])
            [1 + floor(pg_temp.chance('qualifier' || k.seed) * 7)::int] AS qualifier) v
      WHERE m.rank = ${skewed(`'measure' || k.seed`, 'made_count')}) f ON k.k % 5 = 0) c`

/** Where each sentence starts in the text of its report, which has one on every line. */
const STARTS = `
  CREATE TEMP TABLE made_start AS
  SELECT id, coalesce(sum(char_length(sentence) + 1) OVER (PARTITION BY n ORDER BY k
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS start FROM made_claim`

/** What every set of made reports needs: chances, ids, cues, and who speaks and who prints. */
export const COMMON: string[] = [
  CHANCE,
  ID,
  CUES,
  sources('made_medium', 'IN'),
  sources('made_speaker', 'NOT IN'),
]

/** What is made of the documents and claims of either set. */
export const DERIVED: string[] = ['ANALYZE made_claim', STARTS, 'ANALYZE made_start']

/** Statements that make, in temporary tables, what so many reports say. */
export const preparation = (documents: number): string[] => [
  ...COMMON,
  COUNTS,
  EVENTS,
  documentsOf(documents),
  'ANALYZE made_document',
  claimsOf(documents),
  ...DERIVED,
]
