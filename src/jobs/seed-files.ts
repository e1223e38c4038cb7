import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { DocumentCreate, EventCreate, SourceCreate, SourceKind } from '../contract/contract'
import { projectRoot } from '../project-root'

const SEEDS = join(projectRoot, 'seeds')

interface SourceSeed {
  slug: string
  kind: SourceKind
  country?: string
  partOf?: string
  wikidata?: string
  /** Language → names, the primary one first. */
  names: Record<string, string[]>
}

interface EventSeed {
  slug: string
  names: Record<string, string>
  start: string
  end: string | null
  places?: Record<string, string>[]
  nationalities?: string[]
  triggers: NonNullable<EventCreate['triggers']>
}

type ReportSeed = DocumentCreate & { id: string }

const yamlOf = <T>(...path: string[]): T => parse(readFileSync(join(SEEDS, ...path), 'utf8')) as T

const filesIn = (folder: string): string[] =>
  readdirSync(join(SEEDS, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()

/** The sources of `seeds/sources/`, those that others are part of first. */
export function sourceSeeds(): SourceCreate[] {
  const seeds = new Map(
    filesIn('sources')
      .flatMap((file) => yamlOf<SourceSeed[]>('sources', file))
      .map((seed) => [seed.slug, seed]),
  )
  const ordered = new Map<string, SourceCreate>()
  const add = (seed: SourceSeed): void => {
    if (ordered.has(seed.slug)) return
    const whole = seed.partOf === undefined ? undefined : seeds.get(seed.partOf)
    if (whole) add(whole)
    ordered.set(seed.slug, {
      ...seed,
      names: Object.entries(seed.names).flatMap(([language, names]) =>
        names.map((name, index) => ({ language, name, primary: index === 0 })),
      ),
    })
  }
  for (const seed of seeds.values()) add(seed)
  return [...ordered.values()]
}

export const eventSeeds = (): EventCreate[] =>
  yamlOf<EventSeed[]>('events.yaml').map(({ names, places = [], end, ...seed }) => ({
    ...seed,
    ...(end !== null && { end }),
    names: localNames(names),
    places: places.flatMap(localNames),
  }))

const localNames = (names: Record<string, string>) =>
  Object.entries(names).map(([language, name]) => ({ language, name }))

/** The sample reports of `seeds/reports/`, each with its own name as `id`. */
export const reportSeeds = (): ReportSeed[] =>
  filesIn('reports').map((file) => yamlOf<ReportSeed>('reports', file))
