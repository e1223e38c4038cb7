import type { Draft, Mention } from '../../common/draft'
import { fold } from '../../folded-text'
import { SACRED } from '../lexicon'

const MIGHTY = fold('عز')
const AND_EXALTED = new Set(['وجل', 'من'].map(fold))
const OUR = new Set(['سيدنا', 'نبينا', 'رسولنا'].map(fold))
const BOOKS = new Set(['حديث', 'قرآن', 'إنجيل', 'توراة'].map(fold))
const VOWELS = /[\u064e-\u0650\u0652]/g
const REACH = 14

/**
 * "قال تعالى", "يقول رسول الله": words that a speaker recites are part of what he says, and no source of news
 * stands behind them. `subject` is the mention found for the verb, where it was already looked for.
 */
export function isScripture(draft: Draft, at: number, subject: Mention | null = null): boolean {
  if (isVocalised(draft, at)) return true
  const next = draft.words[at + 1]?.base ?? ''
  const known = draft.names.get(at + 1)
  if (known === undefined && (SACRED.has(next) || OUR.has(next))) return true
  if (next === MIGHTY && AND_EXALTED.has(draft.tokens[at + 2]?.text ?? '')) return true
  const first = subject?.words[0] ?? ''
  return (
    subject !== null && subject.known === null && (SACRED.has(first) || OUR.has(first) || BOOKS.has(first))
  )
}

/** News writes no vowels: a verb with several of them stands in a verse or a saying. */
export function isVocalised(draft: Draft, at: number): boolean {
  const { start, end } = draft.tokens[at] ?? { start: 0, end: 0 }
  return (draft.text.original.slice(start, end).match(VOWELS)?.length ?? 0) >= 2
}

/** The token behind the verse or saying that follows a cue of scripture: its quotation, brackets or a few words. */
export function afterScripture(draft: Draft, at: number, end: number): number {
  for (let from = at + 1; from < Math.min(end, at + REACH); from++) {
    const quotation = draft.quotations[draft.opens[from] ?? -1]
    if (quotation !== undefined) return Math.min(quotation.to, end)
    if (draft.tokens[from]?.text !== '(') continue
    let to = from
    while (to < end && draft.tokens[to]?.text !== ')') to++
    return to
  }
  return at + 1
}
