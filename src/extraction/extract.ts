import { Gazetteer } from './common/gazetteer'
import type { FigureLanguage } from './common/recognisers/figures'
import { LANGUAGES } from './locales'
import { type Language, run } from './pipeline'
import type { Extraction, ExtractionOptions, KnownSource } from './types'

export type Extractor = (text: string, options?: ExtractionOptions) => Extraction

/**
 * Compiles the registered sources once and answers a pure function from a text to its findings. Any string is
 * allowed. A language that the engine does not read yields sentences, and claims of little confidence by the rules
 * of another.
 * @param gazetteer of these sources, where something else reads by it too
 */
export function createExtractor(sources: KnownSource[], gazetteer = new Gazetteer(sources)): Extractor {
  return (text, options = {}) => {
    const code = (options.language ?? detectLanguage(text)).split('-')[0]?.toLowerCase() ?? ''
    const language = LANGUAGES.get(code) ?? LANGUAGES.get('en') ?? LANGUAGES.get('ar')
    if (language === undefined) throw new Error('the engine has no language configured')
    const found = run(text, language, gazetteer, options, figureWords(text, language))
    return options.language === undefined ? found : { ...found, language: options.language }
  }
}

/**
 * The figure words of a sentence between two UTF-16 offsets: its document's, or those of the language in whose script
 * it alone is written.
 */
function figureWords(text: string, { figures }: Language): (from: number, to: number) => FigureLanguage {
  const script = detectLanguage(text)
  return (from, to) => {
    const own = detectLanguage(text, from, to)
    return own === 'und' || own === script ? figures : (LANGUAGES.get(own)?.figures ?? figures)
  }
}

const SAMPLE = 4000

/** `ar` or `en` by which script most letters are in from one UTF-16 offset on; `und` where there are no letters. */
export function detectLanguage(text: string, from = 0, to = text.length): string {
  let arabic = 0
  let latin = 0
  const end = Math.min(to, from + SAMPLE)
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x600 && unit <= 0x6ff) arabic++
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) latin++
  }
  if (arabic === 0 && latin === 0) return 'und'
  return arabic * 2 >= latin ? 'ar' : 'en'
}
