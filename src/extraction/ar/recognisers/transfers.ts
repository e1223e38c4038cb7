import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { SAYINGS } from '../cues.lexicon'
import { readSource } from './noun-phrases'
import { origins } from './origins'
import { isSibling, readVerb } from './verbs'

const AN = fold('عن')
const MIN = fold('من')
/** علمت الصحيفة من مصادر: what a medium learnt from somebody it passes on. */
const LEARNT = 'علم'
const REACH = 16

/** نقلت X عن Y قوله …: Y said it, X passes it on; without X the last medium does. */
export function readTransfer(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null) return null
  const limit = limitOf(draft, scope, at)
  const from = about(draft, at + 1, Math.min(limit, at + REACH), cue.lemma === LEARNT ? MIN : AN)
  if (from < 0) return withoutOrigin(draft, sentence, at)
  const relay = from > at + 1 ? readSource(draft, skipTime(draft, at + 1, from), from, false) : null
  const chain = origins(draft, from, limit)
  const last = chain[chain.length - 1]
  if (last === undefined) return null
  const opening = opensContent(draft, last.to, limit)
  if (opening === null) return null
  const said =
    opening.saying >= 0
      ? cueAt(draft, opening.saying, opening.saying + 1, { ...cue, lemma: 'قول', class: 'say' })
      : null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [
      ...chain.reverse().map((mention, index) => linkOf(mention, index === 0 ? said : null)),
      ...(isPassive(cue, relay) ? [] : [linkOf(relay, cueAt(draft, at, at + 1, cue))]),
    ],
    content: contentFrom(draft, opening.at, limit),
    sibling: isSibling(draft, scope, at),
    carries: isPassive(cue, relay) ? 'speaker' : 'medium',
    feminine: cue.gender === 'f',
  })
}

/** ونُقل عن فلان قوله: nobody is named who passed it on; a feminine verb has the agency before it as subject. */
const isPassive = (cue: CueForm, relay: Mention | null): boolean => relay === null && cue.gender === 'm'

/** Without عن, نقل is saying only with its subject: it also means to carry. */
function withoutOrigin(draft: Draft, sentence: number, at: number): Attribution | null {
  const found = readVerb(draft, sentence, at)
  const kind = found?.links[0]?.mention?.kind
  return kind === 'medium' || kind === 'document' ? found : null
}

function about(draft: Draft, from: number, end: number, preposition: string): number {
  for (let at = from; at < end; at++) {
    const token = draft.tokens[at]
    if (token?.text === preposition) return at
    if (token?.text === '.' || token?.text === ':' || has(draft.words[at], Tag.That)) return -1
  }
  return -1
}

const skipTime = (draft: Draft, from: number, end: number): number => {
  let at = from
  while (at < end && has(draft.words[at], Tag.Time)) at++
  return at
}

function opensContent(draft: Draft, from: number, limit: number): { at: number; saying: number } | null {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    const token = draft.tokens[at]
    if (token === undefined) return null
    if (SAYINGS.has(token.text)) return { at: at + 1, saying: at }
    if (token.text === ':') return { at: at + 1, saying: -1 }
    if (has(draft.words[at], Tag.That) || (draft.opens[at] ?? -1) >= 0) return { at, saying: -1 }
    if (token.text === '.') return null
  }
  return null
}
