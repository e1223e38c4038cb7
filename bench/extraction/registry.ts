import type { KnownSource } from '../../src/extraction/types'
import { sourceSeeds } from '../../src/jobs/seed-files'

/** The registry of `seeds/`, as the extractor takes it. */
export const registeredSources = (): KnownSource[] =>
  sourceSeeds().map(({ slug, kind, names }) => ({
    slug,
    kind,
    names: names.map((name) => ({ ...name, primary: name.primary ?? false })),
  }))
