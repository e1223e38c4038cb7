import { counts, cues, endings, type Phrase, places, predicates, subjects } from './phrases'

/** In [0, 1), the same for the same seed on every machine and every version of Postgres. */
const CHANCE = `
  CREATE FUNCTION pg_temp.chance(seed text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ('x' || left(md5(seed), 8))::bit(32)::bigint::float8 / 4294967296`

/** A UUID of version 7: ids grow with time, as those of real documents do, and so do the indexes on them. */
const ID = `
  CREATE FUNCTION pg_temp.id(seed text, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
    || '7' || left(md5(seed), 3) || '8' || substr(md5(seed), 4, 15))::uuid`

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** One of the phrases in the language of the expression `language`, each as likely as any other. */
const phrase = (phrases: Phrase[], language: string, seed: string): string => {
  const array = (key: 'ar' | 'en') => `ARRAY[${phrases.map((one) => literal(one[key])).join(', ')}]`
  const index = `[1 + floor(pg_temp.chance(${seed}) * ${phrases.length})::int]`
  return `CASE ${language} WHEN 'ar' THEN (${array('ar')})${index} ELSE (${array('en')})${index} END`
}

const table = (name: string, rows: (string | number)[][], columns: string): string =>
  `CREATE TEMP TABLE ${name} AS SELECT * FROM (VALUES ${rows
    .map((row) => `(${row.map((value) => (typeof value === 'number' ? value : literal(value))).join(', ')})`)
    .join(', ')}) AS rows (${columns})`

/** The rank of one of `count` things, where the first stand far more often than the last. */
const skewed = (seed: string, count: string): string => `floor(power(pg_temp.chance(${seed}), 3) * ${count})`

/** In an order that has nothing to do with the alphabet, so that no letter is more frequent than it is. */
const SOURCES = `
  CREATE TEMP TABLE made_source AS
  SELECT s.id, (s.kind IN ('outlet', 'news_agency', 'state_media')) AS medium, s.kind = 'anonymous' AS anonymous,
    row_number() OVER (PARTITION BY s.kind IN ('outlet', 'news_agency', 'state_media') ORDER BY md5(s.slug)) - 1 AS rank,
    count(*) OVER (PARTITION BY s.kind IN ('outlet', 'news_agency', 'state_media')) AS total,
    coalesce((SELECT name FROM source_name WHERE source_id = s.id AND is_primary AND language = 'ar'), s.slug) AS ar,
    coalesce((SELECT name FROM source_name WHERE source_id = s.id AND is_primary AND language = 'en'), s.slug) AS en
  FROM source s`

const EVENTS = `
  CREATE TEMP TABLE made_event AS
  SELECT id, row_number() OVER (ORDER BY md5(slug)) - 1 AS rank, count(*) OVER () AS total FROM event`

/** Reports of two years; three in five are Arabic. */
const DOCUMENTS = `
  CREATE TEMP TABLE made_document AS
  SELECT n, pg_temp.id('document' || n, at) AS id, at, o.id AS outlet_id, CASE language WHEN 'ar' THEN o.ar ELSE o.en END AS outlet,
    language, (SELECT id FROM made_event WHERE rank = ${skewed(`'event' || n`, 'total')}) AS event_id
  FROM (
    SELECT n, date_trunc('second', '2023-10-08T06:00:00Z'::timestamptz + n * interval '730 days' / $1) AS at,
      CASE WHEN pg_temp.chance('language' || n) < 0.6 THEN 'ar' ELSE 'en' END AS language
    FROM generate_series(1, $1::int) n) d
  JOIN made_source o ON o.medium AND o.rank = ${skewed(`'outlet' || n`, 'o.total')}`

/**
 * Twenty sentences a report, each with one claim: three in ten in the outlet's own voice, the others credited,
 * some of them through an agency, some to somebody whom the registry does not know. Every fifth gives a count.
 */
const CLAIMS = `
  CREATE TEMP TABLE made_claim AS
  SELECT c.*, assertion || coalesce(' ' || cue || ' ' || speaker, '') || '.' AS sentence
  FROM (
    SELECT d.n, k, k.seed, pg_temp.id('claim' || k.seed, d.at + interval '1 hour') AS id,
      CASE WHEN k.credited THEN CASE d.language WHEN 'ar' THEN q.ar ELSE q.en END END AS cue,
      CASE WHEN k.credited THEN q.class END AS cue_class,
      CASE WHEN k.credited THEN CASE d.language WHEN 'ar' THEN o.ar ELSE o.en END END AS speaker,
      CASE WHEN k.credited AND k.known THEN o.id END AS originator_id,
      k.credited AND o.anonymous AS anonymous, r.id AS relay_id,
      CASE d.language WHEN 'ar' THEN r.ar ELSE r.en END AS relay, f.measure, f.low, f.qualifier, f.exact,
      coalesce(f.exact, ${phrase(subjects, 'd.language', `'subject' || k.seed`)} || ' '
          || ${phrase(predicates, 'd.language', `'predicate' || k.seed`)})
        || ' ' || ${phrase(places, 'd.language', `'place' || k.seed`)}
        || ' ' || ${phrase(endings, 'd.language', `'ending' || k.seed`)} AS assertion
    FROM made_document d
    CROSS JOIN LATERAL (
      SELECT k, d.n || '.' || k AS seed, pg_temp.chance('credited' || d.n || '.' || k) < 0.7 AS credited,
        pg_temp.chance('known' || d.n || '.' || k) < 0.85 AS known,
        pg_temp.chance('relayed' || d.n || '.' || k) < 0.3 AS relayed
      FROM generate_series(0, 19) k) k
    JOIN made_cue q ON q.rank = ${skewed(`'cue' || k.seed`, String(cues.length))}
    JOIN made_source o ON NOT o.medium AND o.rank = ${skewed(`'originator' || k.seed`, 'o.total')}
    LEFT JOIN made_source r ON k.credited AND k.relayed AND r.medium AND r.id <> d.outlet_id
      AND r.rank = ${skewed(`'relay' || k.seed`, 'r.total')}
    LEFT JOIN LATERAL (
      SELECT m.measure, v.low, v.qualifier, replace(CASE d.language WHEN 'ar' THEN m.ar ELSE m.en END, '#', v.low::text) AS exact
      FROM made_count m, LATERAL (
        SELECT 50 * ceil((300 + d.n * 20000.0 / $1) * (0.97 + 0.06 * pg_temp.chance('value' || k.seed)) / (50 * (1 + m.rank)))::bigint AS low,
          (ARRAY['exact', 'exact', 'exact', 'exact', 'about', 'at_least', 'more_than'])
            [1 + floor(pg_temp.chance('qualifier' || k.seed) * 7)::int] AS qualifier) v
      WHERE m.rank = ${skewed(`'measure' || k.seed`, String(counts.length))}) f ON k.k % 5 = 0) c`

/** Offsets in the report's text, which is its sentences, one a line. */
const PLACED = `
  CREATE TEMP TABLE made_place AS
  SELECT id, coalesce(sum(char_length(sentence) + 1) OVER (PARTITION BY n ORDER BY k
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS start FROM made_claim`

/** Temporary tables of what is to be stored; `$1` is the number of reports. */
export const PREPARE: { text: string; counted: boolean }[] = [
  { text: CHANCE, counted: false },
  { text: ID, counted: false },
  {
    text: table(
      'made_cue',
      cues.map((cue, rank) => [rank, cue.class, cue.ar, cue.en]),
      'rank, class, ar, en',
    ),
    counted: false,
  },
  {
    text: table(
      'made_count',
      counts.map((count, rank) => [rank, count.measure, count.ar, count.en]),
      'rank, measure, ar, en',
    ),
    counted: false,
  },
  { text: SOURCES, counted: false },
  { text: EVENTS, counted: false },
]
