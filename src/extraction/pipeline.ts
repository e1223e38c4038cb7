import { claimsOf, type FoundFigure } from './common/claims'
import { draftOf, type TextLexicon } from './common/documents'
import type { Draft, DraftSentence } from './common/draft'
import type { Gazetteer } from './common/gazetteer'
import { type FigureLanguage, recogniseFigures } from './common/recognisers/figures'
import { foldText } from './folded-text'
import type { Extraction, ExtractionOptions } from './types'

/** What one language brings: words, ways of reading attributions, and what settles them, in order. */
export interface Language extends TextLexicon {
  /** Adds the attributions of one sentence to the draft. */
  recognise(draft: Draft, sentence: number): void
  /** Each settles one question of the whole draft; they run in this order. */
  refiners: readonly ((draft: Draft) => void)[]
  /** The words by which figures are read. */
  figures: FigureLanguage
}

/** Text in, findings out: the same for every language. */
export function run(
  text: string,
  language: Language,
  gazetteer: Gazetteer,
  options: ExtractionOptions,
): Extraction {
  const draft = draftOf(foldText(text), language, gazetteer)
  const figures: FoundFigure[] = []
  draft.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body' && sentence.kind !== 'headline') return
    language.recognise(draft, index)
    figures.push(...figuresOf(draft, sentence, language.figures, options))
  })
  for (const refine of language.refiners) refine(draft)
  const sentences = draft.sentences.map((sentence, index) => {
    const { start, end } = draft.text.span(sentence.start, sentence.end)
    return { index, start, end, kind: sentence.kind }
  })
  return { language: language.code, sentences, claims: claimsOf(draft, figures, language.code, options) }
}

function figuresOf(
  draft: Draft,
  sentence: DraftSentence,
  language: FigureLanguage,
  options: ExtractionOptions,
): FoundFigure[] {
  const context = { publishedAt: options.publishedAt ?? null }
  return recogniseFigures(draft.text, sentence, language, context).map(({ figure, from, to }) => {
    const span = draft.text.span(draft.tokens[from]?.start ?? 0, draft.tokens[to - 1]?.end ?? 0)
    return { figure: { ...figure, span }, from, to }
  })
}
