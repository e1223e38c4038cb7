import type { FoldedText } from '../folded-text'
import type { Form } from '../forms'
import type { Token } from '../token'
import type { Draft, DraftSentence, Quotation } from './draft'
import type { Gazetteer, Peel } from './gazetteer'
import { capitalsEnd, datelineEnd, isTail, kindsOf, type PageLexicon } from './recognisers/kinds'
import { quotationsOf } from './recognisers/quotations'
import { paragraphs, sentencesOf } from './recognisers/sentences'
import type { VoiceLexicon } from './voice'
import type { Word } from './words'

/** What the pipeline asks of a language before any attribution is read. */
export interface TextLexicon {
  code: string
  analyse(text: string): Word
  peel: Peel
  abbreviations: ReadonlySet<string>
  page: PageLexicon
  /** By which the outlet's own statements are told. */
  voice: VoiceLexicon
}

const segmenters = new Map<string, Intl.Segmenter>()
function segmenterOf(code: string): Intl.Segmenter {
  let segmenter = segmenters.get(code)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(code, { granularity: 'sentence' })
    segmenters.set(code, segmenter)
  }
  return segmenter
}

/** Written out, so that all words have one shape, whatever their language says of them. */
const seen = (
  { tags, cue, base, skip, preposition, acronym, phrases }: Word,
  { hearsay }: VoiceLexicon,
): Word => ({ tags, cue, base, skip, preposition, acronym, phrases, hearsay: hearsay.has(base) })

const MARK: Word = {
  tags: 0,
  cue: null,
  base: '',
  skip: 0,
  preposition: '',
  acronym: undefined,
  phrases: undefined,
  hearsay: false,
}

function wordOf(form: Form, language: TextLexicon): Word {
  if (form.reader !== language) {
    form.reader = language
    form.found = seen(language.analyse(form.text), language.voice)
  }
  return form.found as Word
}

const isUpper = (original: string, { start, end }: Token): boolean => {
  const written = original.slice(start, end)
  return written === written.toUpperCase()
}

/** Everything that is known of a text before its attributions: words, names, quotations, sentences. */
export function draftOf(text: FoldedText, language: TextLexicon, gazetteer: Gazetteer): Draft {
  const { tokens } = text
  const words = tokens.map((token) => {
    if (token.kind === 'mark') return MARK
    const word = wordOf(token.form, language)
    return word.acronym === true && isUpper(text.original, token) ? { ...MARK, base: word.base } : word
  })
  const blocks = paragraphs(text)
  const kinds = kindsOf(text, blocks, language.page)
  const segmenter = segmenterOf(language.code)
  const quotations: Quotation[] = []
  const sentences: DraftSentence[] = []
  const opening = kinds.indexOf('body')
  blocks.forEach((block, index) => {
    const own = quotationsOf(text, block)
    for (const quotation of own) quotations.push(quotation)
    const found = sentencesOf(text, block, index, segmenter, language.abbreviations, own)
    const first = found[0]
    const kind = kinds[index] ?? 'body'
    for (const sentence of found) sentence.kind = kind
    const last = found.length > 1 && kind === 'body' ? found.at(-1) : undefined
    if (last !== undefined && isTail(text, last, language.page)) last.kind = 'furniture'
    let body = kind === 'body' && first ? datelineEnd({ tokens, words }, first.from, first.to) : -1
    if (body < 0 && index === opening && first && language.page.datelines !== undefined)
      body = capitalsEnd(text, first.from, first.to, language.page.datelines)
    if (first !== undefined && body > first.from && body < first.to)
      found.splice(0, 1, ...split(first, body, text))
    for (const sentence of found) sentences.push(sentence)
  })
  const opens = new Int32Array(tokens.length).fill(-1)
  const inside = new Int32Array(tokens.length).fill(-1)
  quotations.forEach((quotation, index) => {
    opens[quotation.from] = index
    inside.fill(index, quotation.from + 1, quotation.to - (quotation.closed ? 1 : 0))
  })
  const names = gazetteer.match(tokens, language.peel)
  return { text, tokens, words, names, sentences, quotations, opens, inside, attributions: [] }
}

function split(sentence: DraftSentence, at: number, text: FoldedText): DraftSentence[] {
  const end = text.tokens[at - 1]?.end ?? sentence.end
  const start = text.tokens[at]?.start ?? sentence.start
  return [
    { ...sentence, to: at, end, kind: 'dateline' },
    { ...sentence, from: at, start },
  ]
}
