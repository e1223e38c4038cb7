import { type Language, languageValues } from '../contract/contract'
import { detectLanguage } from '../extraction/extract'

/** The language that a text is read in: the one stated, else by its script; English where that tells nothing. */
export function languageOf(text: string, stated: string | null | undefined): Language {
  const language = stated ?? detectLanguage(text)
  return languageValues.find((known) => known === language) ?? 'en'
}
