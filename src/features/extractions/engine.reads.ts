import type { Queryable } from '../../database/pools'
import { Gazetteer } from '../../extraction/common/gazetteer'
import { type ContentReader, createContentReader } from '../../extraction/content/content'
import { createExtractor, type Extractor } from '../../extraction/extract'
import { createFiler, type Filer } from '../../extraction/filing/filer'
import type { KnownEvent } from '../../extraction/filing/types'
import type { KnownSource } from '../../extraction/types'

/** The extractor, the filer and the reader of contents as the registry stands, with the ids behind its slugs. */
export interface Engine {
  /** The last change of the registry that is in it; two engines of one version are the same. */
  version: string
  extract: Extractor
  file: Filer
  content: ContentReader
  sourceIds: Map<string, string>
  eventIds: Map<string, string>
}

/** Answers with the engine of the registry as `db` sees it, compiled anew only when the registry has changed. */
export type EngineReader = (db: Queryable) => Promise<Engine>

export function createEngineReader(): EngineReader {
  let engine: Engine | undefined
  return async (db) => {
    const version = await registryVersion(db)
    if (engine?.version !== version) engine = await compile(db, version)
    return engine
  }
}

async function registryVersion(db: Queryable): Promise<string> {
  const [row] = await db.query<{ version: string }>(
    `SELECT concat_ws('.',
       (SELECT max(sequence) FROM change WHERE resource_type = 'source'),
       (SELECT max(sequence) FROM change WHERE resource_type = 'event')) AS version`,
  )
  return row!.version
}

async function compile(db: Queryable, version: string): Promise<Engine> {
  const sources = await db.query<KnownSource & { id: string }>(
    `SELECT s.id, s.slug, s.kind,
       coalesce(jsonb_agg(jsonb_build_object('language', n.language, 'name', n.name, 'primary', n.is_primary)
         ORDER BY n.language, n.is_primary DESC, n.name) FILTER (WHERE n.name IS NOT NULL), '[]') AS names
     FROM source s LEFT JOIN source_name n ON n.source_id = s.id
     WHERE s.merged_into_id IS NULL GROUP BY s.id ORDER BY s.slug`,
  )
  const events = await db.query<KnownEvent & { id: string }>(
    `SELECT e.id, e.slug, e.start_date::text AS start, e.end_date::text AS "end", e.nationalities,
       ARRAY(SELECT p.name FROM event_place p WHERE p.event_id = e.id ORDER BY p.position) AS places,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('terms', t.terms) ORDER BY t.position), '[]')
        FROM event_trigger t WHERE t.event_id = e.id) AS triggers
     FROM event e ORDER BY e.slug`,
  )
  const gazetteer = new Gazetteer(sources)
  return {
    version,
    extract: createExtractor(sources, gazetteer),
    content: createContentReader(gazetteer),
    file: createFiler(events),
    sourceIds: new Map(sources.map(({ slug, id }) => [slug, id])),
    eventIds: new Map(events.map(({ slug, id }) => [slug, id])),
  }
}
