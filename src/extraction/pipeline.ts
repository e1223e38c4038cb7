import { claimsOf } from './common/claims'
import { draftOf, type TextLexicon } from './common/documents'
import type { Draft } from './common/draft'
import type { Gazetteer } from './common/gazetteer'
import { type FigureLanguage, recogniseFigures } from './common/recognisers/figures'
import { type ReadFigure, settleFigures } from './common/refiners/figures'
import { foldText } from './folded-text'
import type { Extraction, ExtractionOptions, Measure } from './types'

/** What one language brings: words, ways of reading attributions, and what settles them, in order. */
export interface Language extends TextLexicon {
  /** Adds the attributions of one sentence to the draft. */
  recognise(draft: Draft, sentence: number): void
  /** Each settles one question of the whole draft; they run in this order. */
  refiners: readonly ((draft: Draft) => void)[]
  /** The words by which figures are read. */
  figures: FigureLanguage
}

/** Text in, findings out: the same for every language. A sentence's figures are read in the sentence's own script. */
export function run(
  text: string,
  language: Language,
  gazetteer: Gazetteer,
  options: ExtractionOptions,
  figureWords: (from: number, to: number) => FigureLanguage,
): Extraction {
  const draft = draftOf(foldText(text), language, gazetteer)
  const figures: ReadFigure[] = []
  draft.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body' && sentence.kind !== 'headline') return
    language.recognise(draft, index)
    readFigures(draft, index, figureWords, options, figures)
  })
  for (const refine of language.refiners) refine(draft)
  settleFigures(draft, figures, language.figures)
  const sentences = draft.sentences.map((sentence, index) => {
    const { start, end } = draft.text.span(sentence.start, sentence.end)
    return { index, start, end, kind: sentence.kind }
  })
  return {
    language: language.code,
    sentences,
    claims: claimsOf(draft, figures, language.code, options, language.voice),
  }
}

/** Adds the figures of one sentence to those of the sentences before it. */
function readFigures(
  draft: Draft,
  index: number,
  figureWords: (from: number, to: number) => FigureLanguage,
  options: ExtractionOptions,
  figures: ReadFigure[],
): void {
  const sentence = draft.sentences[index]
  if (sentence === undefined) return
  const language = figureWords(sentence.start, sentence.end)
  const context = { publishedAt: options.publishedAt ?? null, earlier: earlierMeasure(figures, index) }
  for (const { figure, from, to, item } of recogniseFigures(draft.text, sentence, language, context)) {
    const span = draft.text.span(draft.tokens[from]?.start ?? 0, draft.tokens[to - 1]?.end ?? 0)
    const place = { sentence: index, paragraph: sentence.paragraph }
    figures.push({ figure: { ...figure, span }, from, to, ...place, ...(item && { item }) })
  }
}

/** What happened to the people of the sentence before: null where it says several things, or none. */
function earlierMeasure(figures: readonly ReadFigure[], index: number): Measure | null {
  let measure: Measure | null = null
  for (let at = figures.length - 1; at >= 0 && figures[at]?.sentence === index - 1; at--) {
    const own = figures[at]?.figure.measure ?? null
    if (measure !== null && own !== measure) return null
    measure = own
  }
  return measure
}
