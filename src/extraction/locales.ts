import { arabic } from './ar/configuration'
import { english } from './en/configuration'
import { french } from './fr/configuration'
import type { Language } from './pipeline'

/** Every language the engine reads, by primary subtag; the first reads what no other one claims. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [english, arabic, french].map((language) => [language.code, language]),
)
