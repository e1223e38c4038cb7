import type { MigrationInterface, QueryRunner } from 'typeorm'

const list = (values: string[]) => values.map((value) => `'${value}'`).join(', ')

const KINDS = list([
  'news_agency',
  'outlet',
  'government',
  'ministry',
  'head_of_state',
  'military',
  'armed_group',
  'political_party',
  'health_authority',
  'international_organisation',
  'ngo',
  'state_media',
  'person',
  'witnesses',
  'anonymous',
  'other',
])
const SENTENCE_KINDS = list(['body', 'headline', 'furniture', 'dateline', 'credit'])
const QUOTES = list(['direct', 'indirect', 'mixed', 'none'])
const STATUSES = list(['extracted', 'confirmed', 'corrected', 'rejected'])
const ROLES = list(['originator', 'relay', 'outlet'])
const RESOLVED_BY = list(['mention', 'carry_over', 'alias', 'document'])
const CUE_CLASSES = list([
  'say',
  'announce',
  'report',
  'according_to',
  'confirm',
  'deny',
  'accuse',
  'claim',
  'warn',
  'promise',
  'estimate',
  'call_for',
  'believe',
  'document',
])
const MEASURES = list([
  'killed',
  'injured',
  'casualties',
  'missing',
  'held',
  'captured',
  'released',
  'rescued',
  'displaced',
  'recovered',
])
const QUALIFIERS = list([
  'exact',
  'about',
  'at_least',
  'more_than',
  'at_most',
  'fewer_than',
  'range',
  'order',
])
const CATEGORIES = list([
  'people',
  'civilians',
  'soldiers',
  'fighters',
  'police',
  'children',
  'women',
  'medics',
  'journalists',
  'aid_workers',
  'hostages',
  'prisoners',
])
const BASES = list(['cumulative', 'period', 'incident', 'unknown'])
const SLUG = `'^[a-z0-9]+(-[a-z0-9]+)*$'`

/** A span is complete or absent, never empty, and as long as its text. */
const span = (name: string) =>
  `CHECK ((${name}_start IS NULL) = (${name}_exact IS NULL) AND (${name}_end IS NULL) = (${name}_exact IS NULL)
      AND ${name}_start >= 0 AND ${name}_start < ${name}_end AND char_length(${name}_exact) = ${name}_end - ${name}_start)`

export class Initial1763712000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Excludes one folded name for two sources while one source may bear it in several languages.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist')
    // STABLE, as to_char is: of a function that promises more than its body, Postgres inlines nothing.
    await runner.query(`
      CREATE FUNCTION rfc3339(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

    await runner.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`)

    await runner.query(`
      CREATE TABLE change (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL CHECK (action IN ('created', 'updated', 'version_added', 'linked', 'filed', 'merged')),
        resource_type text NOT NULL CHECK (resource_type IN ('document', 'claim', 'source', 'event')),
        resource_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        reason text,
        patch jsonb,
        UNIQUE (resource_id, revision)
      )`)
    await runner.query('CREATE INDEX change_at ON change (at DESC)')
    await runner.query('CREATE INDEX change_resource_type ON change (resource_type, sequence)')

    await runner.query(`
      CREATE TABLE source (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ ${SLUG} AND char_length(slug) <= 80),
        kind text NOT NULL CHECK (kind IN (${KINDS})),
        country text CHECK (country ~ '^[A-Z]{2}$'),
        part_of_id uuid REFERENCES source (id) CHECK (part_of_id <> id),
        wikidata text CHECK (wikidata ~ '^Q[1-9][0-9]*$'),
        merged_into_id uuid REFERENCES source (id) CHECK (merged_into_id <> id),
        revision integer NOT NULL CHECK (revision > 0),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE INDEX source_part_of ON source (part_of_id)')
    await runner.query('CREATE INDEX source_merged_into ON source (merged_into_id)')
    await runner.query(`
      CREATE TABLE source_name (
        source_id uuid NOT NULL REFERENCES source (id),
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        name text NOT NULL CHECK (name <> ''),
        folded text NOT NULL CHECK (folded <> ''),
        is_primary boolean NOT NULL,
        PRIMARY KEY (source_id, language, folded),
        CONSTRAINT source_name_one_source EXCLUDE USING gist (folded WITH =, source_id WITH <>)
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX source_name_primary ON source_name (source_id, language) WHERE is_primary',
    )
    await runner.query('CREATE INDEX source_name_folded ON source_name (folded)')

    await runner.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ ${SLUG} AND char_length(slug) <= 80),
        start_date date NOT NULL,
        end_date date CHECK (end_date >= start_date),
        nationalities text[] NOT NULL DEFAULT '{}',
        revision integer NOT NULL CHECK (revision > 0),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`)
    await runner.query(`
      CREATE TABLE event_name (
        event_id uuid NOT NULL REFERENCES event (id),
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (event_id, language)
      )`)
    await runner.query(`
      CREATE TABLE event_place (
        event_id uuid NOT NULL REFERENCES event (id),
        position integer NOT NULL CHECK (position >= 0),
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (event_id, position)
      )`)
    await runner.query(`
      CREATE TABLE event_trigger (
        event_id uuid NOT NULL REFERENCES event (id),
        position integer NOT NULL CHECK (position >= 0),
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        terms text[] NOT NULL CHECK (cardinality(terms) BETWEEN 1 AND 8),
        PRIMARY KEY (event_id, position)
      )`)

    await runner.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        outlet_id uuid NOT NULL REFERENCES source (id),
        url text CHECK (url <> ''),
        created_at timestamptz NOT NULL
      )`)
    // An address may be longer than what a B-tree takes in.
    await runner.query(
      'CREATE UNIQUE INDEX document_url ON document (outlet_id, md5(url)) WHERE url IS NOT NULL',
    )
    await runner.query('CREATE INDEX document_outlet ON document (outlet_id)')
    await runner.query(`
      CREATE TABLE document_version (
        document_id uuid NOT NULL REFERENCES document (id),
        version integer NOT NULL CHECK (version > 0),
        outlet_id uuid NOT NULL REFERENCES source (id),
        text text NOT NULL CHECK (text <> ''),
        html text,
        digest bytea NOT NULL CHECK (octet_length(digest) = 32),
        length integer NOT NULL CHECK (length = char_length(text)),
        title text,
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        published_at timestamptz,
        retrieved_at timestamptz,
        dated_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (document_id, version)
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX document_version_current ON document_version (document_id) WHERE superseded_at IS NULL',
    )
    await runner.query('CREATE INDEX document_version_digest ON document_version (outlet_id, digest)')
    await runner.query(
      'CREATE INDEX document_version_page ON document_version (dated_at DESC, document_id DESC) WHERE superseded_at IS NULL',
    )
    await runner.query(`
      CREATE TABLE sentence (
        document_id uuid NOT NULL,
        version integer NOT NULL,
        index integer NOT NULL CHECK (index >= 0),
        start_offset integer NOT NULL CHECK (start_offset >= 0),
        end_offset integer NOT NULL CHECK (start_offset < end_offset),
        kind text NOT NULL CHECK (kind IN (${SENTENCE_KINDS})),
        PRIMARY KEY (document_id, version, index),
        FOREIGN KEY (document_id, version) REFERENCES document_version (document_id, version)
      )`)

    await runner.query(`
      CREATE TABLE claim (
        id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        document_id uuid NOT NULL,
        version integer NOT NULL,
        sentence_index integer NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        start_offset integer NOT NULL CHECK (start_offset >= 0),
        end_offset integer NOT NULL CHECK (start_offset < end_offset),
        exact text NOT NULL CHECK (char_length(exact) = end_offset - start_offset),
        quote text NOT NULL CHECK (quote IN (${QUOTES})),
        polarity text NOT NULL CHECK (polarity IN ('affirmed', 'negated')),
        confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        status text NOT NULL CHECK (status IN (${STATUSES})),
        outlet_id uuid NOT NULL REFERENCES source (id),
        originator_id uuid REFERENCES source (id),
        language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
        published_at timestamptz,
        dated_at timestamptz NOT NULL,
        search_terms text NOT NULL,
        search tsvector NOT NULL GENERATED ALWAYS AS (
          CASE WHEN language = 'en' THEN to_tsvector('english', search_terms)
               ELSE to_tsvector('simple', search_terms) END) STORED,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (id, revision),
        FOREIGN KEY (document_id, version, sentence_index) REFERENCES sentence (document_id, version, index)
      )`)
    await runner.query('CREATE UNIQUE INDEX claim_current ON claim (id) WHERE superseded_at IS NULL')
    const page = 'dated_at DESC, document_id DESC, position'
    // Of every revision, so that a page as of an earlier time is cut in order, too.
    await runner.query(`CREATE INDEX claim_page ON claim (${page})`)
    for (const column of ['originator_id', 'outlet_id', 'quote', 'status', 'language'])
      await runner.query(
        `CREATE INDEX claim_${column} ON claim (${column}, ${page}) WHERE superseded_at IS NULL`,
      )
    await runner.query('CREATE INDEX claim_document ON claim (document_id, version, position)')
    await runner.query('CREATE INDEX claim_search ON claim USING gin (search) WHERE superseded_at IS NULL')

    await runner.query(`
      CREATE TABLE attribution_link (
        claim_id uuid NOT NULL,
        claim_revision integer NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        role text NOT NULL CHECK (role IN (${ROLES})),
        label text NOT NULL,
        label_key text NOT NULL,
        source_id uuid REFERENCES source (id),
        anonymous boolean NOT NULL,
        mention_start integer,
        mention_end integer,
        mention_exact text,
        cue_start integer,
        cue_end integer,
        cue_exact text,
        cue_lemma text,
        cue_class text CHECK (cue_class IN (${CUE_CLASSES})),
        resolved_by text NOT NULL CHECK (resolved_by IN (${RESOLVED_BY})),
        PRIMARY KEY (claim_id, claim_revision, position),
        FOREIGN KEY (claim_id, claim_revision) REFERENCES claim (id, revision),
        ${span('mention')},
        ${span('cue')},
        CHECK ((cue_lemma IS NULL) = (cue_exact IS NULL) AND (cue_class IS NULL) = (cue_exact IS NULL)),
        CHECK (label <> '' OR role = 'outlet')
      )`)
    await runner.query(
      'CREATE INDEX attribution_link_source ON attribution_link (source_id, role, claim_id, claim_revision)',
    )
    await runner.query(
      'CREATE INDEX attribution_link_cue_class ON attribution_link (cue_class, claim_id, claim_revision)',
    )
    await runner.query(
      `CREATE INDEX attribution_link_unresolved ON attribution_link (left(label_key, 100)) WHERE source_id IS NULL AND role <> 'outlet'`,
    )

    await runner.query(`
      CREATE TABLE figure (
        id uuid NOT NULL,
        claim_id uuid NOT NULL,
        claim_revision integer NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        measure text NOT NULL CHECK (measure IN (${MEASURES})),
        low bigint CHECK (low >= 0),
        high bigint CHECK (high >= 0),
        qualifier text NOT NULL CHECK (qualifier IN (${QUALIFIERS})),
        category text NOT NULL CHECK (category IN (${CATEGORIES})),
        nationality text CHECK (nationality ~ '^[A-Z]{2}$'),
        population_text text,
        basis text NOT NULL CHECK (basis IN (${BASES})),
        as_of date,
        subset boolean NOT NULL,
        superseded boolean NOT NULL,
        start_offset integer NOT NULL CHECK (start_offset >= 0),
        end_offset integer NOT NULL CHECK (start_offset < end_offset),
        exact text NOT NULL CHECK (char_length(exact) = end_offset - start_offset),
        event_id uuid REFERENCES event (id),
        filing jsonb NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        dated_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (id, claim_revision),
        FOREIGN KEY (claim_id, claim_revision) REFERENCES claim (id, revision),
        CHECK (low <= high),
        CHECK ((qualifier = 'order') = (low IS NULL AND high IS NULL)),
        CHECK (qualifier NOT IN ('exact', 'about') OR low = high),
        CHECK (qualifier NOT IN ('at_least', 'more_than') OR high IS NULL),
        CHECK (qualifier NOT IN ('at_most', 'fewer_than') OR low IS NULL)
      )`)
    await runner.query('CREATE INDEX figure_claim ON figure (claim_id, claim_revision)')
    await runner.query('CREATE INDEX figure_document ON figure (document_id)')
    await runner.query(
      'CREATE INDEX figure_page ON figure (dated_at DESC, document_id DESC, start_offset, id)',
    )
    await runner.query(
      'CREATE INDEX figure_event ON figure (event_id, measure, dated_at) WHERE superseded_at IS NULL',
    )
    await runner.query(
      'CREATE INDEX figure_measure ON figure (measure, claim_id) WHERE superseded_at IS NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'figure',
      'attribution_link',
      'claim',
      'sentence',
      'document_version',
      'document',
      'event_trigger',
      'event_place',
      'event_name',
      'event',
      'source_name',
      'source',
      'change',
      'api_key',
    ])
      await runner.query(`DROP TABLE ${table}`)
    await runner.query('DROP FUNCTION rfc3339')
  }
}
