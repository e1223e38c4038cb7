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
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { NOUN_CUES } from '../cues.lexicon'
import { withAntecedent } from './antecedents'
import { mentionOf } from './noun-phrases'
import { isArticle, isCapital, isDeterminer, isVerbal, textAt } from './shape'
import { isSomebody } from './somebody'
import { readSubject } from './subjects'
import { isUnsaid } from './unsaid'

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
])

/**
 * "the minister's warning that …", "a claim by X that …", "X voiced hope that …", "his promise to …": a noun that
 * says what its owner says.
 */
export function readNominal(draft: Draft, sentence: number, at: number): Attribution | null {
  const form = NOUN_CUES.get(textAt(draft, at))
  const scope = draft.sentences[sentence]
  if (form === undefined || scope === undefined) return null
  const limit = limitOf(draft, scope, at)
  if (isComma(draft, at + 1)) return readView(draft, sentence, at, form)
  const agent = agentAfter(draft, at, limit)
  const start = agent === null ? at + 1 : agent.to
  const evidence = has(draft.words[start], Tag.That)
    ? 0.8
    : agent === null
      ? bareEvidence(draft, form, start)
      : 0
  if (evidence === 0) return null
  const owner = agent ?? ownerBefore(draft, at, scope.from) ?? voicedBy(draft, sentence, at)
  // Whose "his call" is depends on who else the sentence speaks of.
  const pronoun = owner !== null && OWNERS.has(textAt(draft, owner.from))
  if (pronoun && evidence < 0.8 && draft.attributions.at(-1)?.sentence === sentence) return null
  if (owner === null || (evidence < 0.8 && !isSomebody(draft, owner))) return null
  const link = linkOf(owner, cueAt(draft, at, at + 1, form))
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, Math.min(at, owner.from), scope.from),
    links: [pronoun ? link : withAntecedent(draft, sentence, link)],
    content: contentFrom(draft, start, nounLimit(draft, at, owner, start, limit)),
    evidence: evidence * (form.class === 'believe' ? 0.9 : 1),
  })
}

/** "his promise to build", "her call for a truce", "their concern about …": without "that" less is said. */
function bareEvidence(draft: Draft, form: CueForm, at: number): number {
  const text = textAt(draft, at)
  if ((form.takes & Takes.To) !== 0 && text === 'to')
    return isDeterminer(draft, at + 1) || isCapital(draft, at + 1) ? 0 : 0.65
  if ((form.takes & Takes.Toward) !== 0 && text === 'to') return 0.65
  if ((form.takes & Takes.For) !== 0 && text === 'for') return 0.65
  return (form.takes & Takes.About) !== 0 && /^(of|about|over)$/.test(text) ? 0.65 : 0
}

/**
 * "his call for a ban drew cheers": what the noun takes ends before the verb whose subject it all is, and before a
 * comma; a clause with "that" runs on where the noun is an object.
 */
function nounLimit(draft: Draft, at: number, owner: Mention, from: number, limit: number): number {
  const that = has(draft.words[from], Tag.That)
  if (owner.to > at && !that) return limit
  for (let to = from; to < limit; to++) {
    if (textAt(draft, to) === ',' || (!that && to > from + 1 && isVerbal(draft, to))) return to
  }
  return limit
}

const VOICES =
  /^(express|expresses|expressed|expressing|voice|voices|voiced|voicing|make|makes|made|making|give|gives|gave|giving|issue|issues|issued|issuing|raise|raises|raised|raising|share|shares|shared|hold|holds|held|offer|offers|offered|repeat|repeats|repeated|repeating|reiterate|reiterates|reiterated|convey|conveyed|air|aired|deliver|delivers|delivered|has|have|had|reached|drew)$/

/** The subject of the verb that voices the noun: "the envoy expressed hope that". */
function voicedBy(draft: Draft, sentence: number, at: number): Mention | null {
  const floor = draft.sentences[sentence]?.from ?? at
  for (let verb = at - 1; verb >= Math.max(floor, at - 5); verb--) {
    if (draft.tokens[verb]?.kind === 'mark' || has(draft.words[verb], Tag.Preposition | Tag.That)) return null
    if (!VOICES.test(textAt(draft, verb))) continue
    if (isUnsaid(draft, verb, floor)) return null
    const subject = readSubject(draft, verb, floor)?.mention ?? null
    return subject !== null && isSomebody(draft, subject) ? subject : null
  }
  return null
}

/** "In the minister's view, …", "In X's words, …", "In their opinion, …" at the head of a sentence. */
function readView(draft: Draft, sentence: number, at: number, form: CueForm): Attribution | null {
  const floor = draft.sentences[sentence]?.from ?? at
  if (!VIEWS.test(textAt(draft, at)) || textAt(draft, floor) !== 'in') return null
  const owner = ownerBefore(draft, at, floor + 1)
  if (owner === null) return null
  return placed(draft, sentence, floor, {
    links: [linkOf(owner, cueAt(draft, floor, at + 1, { ...form, class: 'believe' }))],
    to: at + 1,
  })
}

const VIEWS = /^(view|views|opinion|words|estimation)$/

/** "his", "her", "their" stand for whom "he", "she", "they" would. */
function pronounAt(draft: Draft, at: number): Mention | null {
  const pronoun = OWNERS.get(textAt(draft, at))
  const own = mentionOf(draft, at, at + 1)
  if (own === null || pronoun === undefined) return null
  return { ...own, words: [pronoun], pronoun: true, plural: pronoun === 'they', feminine: pronoun === 'she' }
}

/** The phrase in the possessive before the noun, adjectives between. */
function ownerBefore(draft: Draft, at: number, floor: number): Mention | null {
  for (let before = at - 1; before >= Math.max(floor, at - 4); before--) {
    const text = textAt(draft, before)
    if (draft.tokens[before]?.kind === 'mark') return null
    if (text.endsWith("'s") || /s'$/.test(text)) return possessive(draft, before, floor)
    if (OWNERS.has(text)) return pronounAt(draft, before)
    if (isDeterminer(draft, before) || has(draft.words[before], Tag.Preposition)) return null
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
  if (!/^(by|from|among)$/.test(textAt(draft, at + 1))) return null
  for (let to = at + 2; to < Math.min(limit, at + 14); to++) {
    if (draft.tokens[to]?.kind === 'mark') return null
    if (has(draft.words[to], Tag.That)) return mentionOf(draft, at + 2, to)
  }
  return null
}
