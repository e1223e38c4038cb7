import {
  attribution,
  contentFrom,
  cueAt,
  isComma,
  leadStart,
  limitOf,
  linkOf,
} from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { type CueForm, has, Tag } from '../../common/words'
import { NOUN_CUES } from '../cues.lexicon'
import { mentionOf } from './noun-phrases'
import { isArticle, isDeterminer, isVerbal, textAt } from './shape'

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
])

/** "the minister's warning that …", "a claim by X that …": a noun that says what its owner says. */
export function readNominal(draft: Draft, sentence: number, at: number): Attribution | null {
  const form = NOUN_CUES.get(textAt(draft, at))
  const scope = draft.sentences[sentence]
  if (form === undefined || scope === undefined) return null
  const limit = limitOf(draft, scope, at)
  if (isComma(draft, at + 1)) return readView(draft, sentence, at, form)
  const that = has(draft.words[at + 1], Tag.That)
  const owner = that ? ownerBefore(draft, at, scope.from) : agentAfter(draft, at, limit)
  if (owner === null) return null
  const start = that ? at + 1 : owner.to
  if (!has(draft.words[start], Tag.That)) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, Math.min(at, owner.from), scope.from),
    links: [linkOf(owner, cueAt(draft, at, at + 1, form))],
    content: contentFrom(draft, start, limit),
    evidence: 0.8,
  })
}

/** "In the minister's view, …", "In X's words, …", "In their opinion, …" at the head of a sentence. */
function readView(draft: Draft, sentence: number, at: number, form: CueForm): Attribution | null {
  const floor = draft.sentences[sentence]?.from ?? at
  if (!VIEWS.test(textAt(draft, at)) || textAt(draft, floor) !== 'in') return null
  const pronoun = at === floor + 2 ? OWNERS.get(textAt(draft, at - 1)) : undefined
  const own = pronoun === undefined ? null : mentionOf(draft, at - 1, at)
  const owner =
    own === null || pronoun === undefined
      ? ownerBefore(draft, at, floor + 1)
      : { ...own, words: [pronoun], pronoun: true, plural: pronoun === 'they' }
  if (owner === null) return null
  return placed(draft, sentence, floor, {
    links: [linkOf(owner, cueAt(draft, floor, at + 1, { ...form, class: 'believe' }))],
    to: at + 1,
  })
}

const VIEWS = /^(view|views|opinion|words|estimation)$/

/** The phrase in the possessive before the noun, adjectives between. */
function ownerBefore(draft: Draft, at: number, floor: number): Mention | null {
  for (let before = at - 1; before >= Math.max(floor, at - 4); before--) {
    const text = textAt(draft, before)
    if (draft.tokens[before]?.kind === 'mark') return null
    if (text.endsWith("'s")) return possessive(draft, before, floor)
    if (OWNERS.has(text) || isDeterminer(draft, before) || has(draft.words[before], Tag.Preposition))
      return null
  }
  return null
}

function possessive(draft: Draft, last: number, floor: number): Mention | null {
  let from = last
  while (from > Math.max(floor, last - 8)) {
    const before = from - 1
    if (draft.tokens[before]?.kind !== 'word' || isVerbal(draft, before) || draft.words[before]?.cue != null)
      break
    if (has(draft.words[before], Tag.Preposition | Tag.That | Tag.Relative | Tag.Connector | Tag.Conjunction))
      break
    from = before
    if (isArticle(draft, from)) break
  }
  const mention = mentionOf(draft, from, last + 1)
  if (mention === null) return null
  const label = mention.label.replace(/['’]s$/, '')
  const end = mention.end - (mention.label.length - label.length)
  return { ...mention, label, end, known: mention.known ?? draft.names.get(last)?.source ?? null }
}

function agentAfter(draft: Draft, at: number, limit: number): Mention | null {
  if (!/^(by|from)$/.test(textAt(draft, at + 1))) return null
  for (let to = at + 2; to < Math.min(limit, at + 14); to++) {
    if (draft.tokens[to]?.kind === 'mark') return null
    if (has(draft.words[to], Tag.That)) return mentionOf(draft, at + 2, to)
  }
  return null
}
