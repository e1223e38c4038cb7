import { cueAt, linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { fold } from '../../folded-text'
import { PREPOSITION_CUES } from '../cues.lexicon'
import { readSource } from './noun-phrases'

const AN = fold('عن')
const MIN = fold('من')
const QUOTING = new Set(['نقلا', 'استنادا'].map(fold))
const TO = new Set(['إلى', 'الى'].map(fold))

/** عن Y, and عن Z after it: from the outermost inwards. */
export function origins(draft: Draft, from: number, limit: number): Mention[] {
  const found: Mention[] = []
  let at = from
  while (
    at < limit &&
    (draft.tokens[at]?.text === AN || (at === from && draft.tokens[at]?.text === MIN)) &&
    found.length < 3
  ) {
    const mention = readSource(draft, at + 1, limit, false)
    if (mention === null) break
    found.push(mention)
    at = mention.to
  }
  return found
}

/** "ذكرت الوكالة، نقلا عن فلان، أن": whom the subject of a verb has it from, from the one who says it outwards. */
export function originsInSlot(draft: Draft, from: number, end: number): DraftLink[] {
  for (let at = from; at < end; at++) {
    const base = draft.words[at]?.base ?? ''
    if (!QUOTING.has(base)) continue
    const form = PREPOSITION_CUES.get(base)?.[0]
    const next = draft.tokens[at + 1]?.text ?? ''
    if (form === undefined || (next !== AN && !TO.has(next))) continue
    const first = next === AN ? origins(draft, at + 1, end) : [readSource(draft, at + 2, end, false)]
    const found = first.filter((mention) => mention !== null).reverse()
    return found.map((mention, index) =>
      linkOf(mention, index === found.length - 1 ? cueAt(draft, at, at + 2, form) : null),
    )
  }
  return []
}
