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
import { type CueForm, has, Tag } from '../../common/words'
import { DESCRIBED } from '../lemmas.lexicon'
import { actorNear, actorOf } from './actors'
import { type Complement, complementOf } from './complements'
import { readSource } from './noun-phrases'
import { participleObject } from './objects'
import { isScripture, isVocalised } from './scripture'
import { isNounHere } from './verbs'

/** A participle's complement stands right behind it, save for a few words like "في الوقت نفسه". */
const REACH = 6
/** متهما takes its victim before what he is accused of. */
const LONG_REACH = 14

/** قيود مشددة على الدخول: right behind a noun, and without a clause of its own, it describes that noun. */
const isAdjective = (draft: Draft, at: number, evidence: number): boolean =>
  evidence < 1 &&
  draft.words[at]?.cue?.gender === 'f' &&
  draft.words[at - 1]?.tags === 0 &&
  draft.tokens[at - 1]?.kind === 'word'

/** "فلان - الصحيفة - متابعة: …": a noun of the byline, which closes with a colon. */
const isByline = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.text === '-' && draft.tokens[at + 1]?.text === ':'

/** متهما فلانا بـ، مطالبا الدولة بـ، محذرا إياه بأن: whoever stands behind these is spoken of or to. */
const takesAddressee = (cue: CueForm): boolean =>
  cue.class === 'accuse' || cue.class === 'call_for' || cue.class === 'warn' || cue.lemma === DESCRIBED

/** متوقعة إحكام فلان سيطرته: everything behind the participle is what it foretells. */
function isNoun(draft: Draft, cueAt: number, cue: CueForm, { slotEnd, at, evidence }: Complement): boolean {
  if (takesAddressee(cue)) return false
  const first = draft.words[cueAt + 1]
  const adjunct = has(first, Tag.Preposition | Tag.Time | Tag.Adverb) || first?.preposition !== ''
  return evidence < 1 && slotEnd === at && !adjunct && draft.tokens[cueAt + 1]?.kind === 'word'
}

/** A subject of its own must be a source by its words: an unlisted noun is what the participle is about. */
function subjectOf(draft: Draft, at: number, end: number): Mention | null {
  const found = readSource(draft, at + 1, end, false)
  return found === null || found.kind === 'other' ? null : found
}

/** بقوله: a verse with its vowels written. */
const isRecited = (draft: Draft, cueAt: number, { at }: Complement): boolean =>
  isScripture(draft, cueAt) || isVocalised(draft, at) || isVocalised(draft, at + 1)

/** A participle in the plural is none of a single thing: عاد الهدوء …، مشيرين. */
const canBeMany = (actor: Mention, cue: CueForm): boolean =>
  cue.number !== 'p' || actor.plural || actor.kind !== 'other' || !actor.definite || actor.words.length > 1

/** "قائلة في بيان على موقعها إن": an adjunct of place may stand before a clause of its own. */
function reachOf(draft: Draft, cue: CueForm, at: number, { evidence }: Complement): number {
  const adjunct = evidence === 1 && has(draft.words[at + 1], Tag.Preposition)
  return takesAddressee(cue) || adjunct ? LONG_REACH : REACH
}

/** "وأن الطرق مغلقة، مشيرة إلى": in a sentence that goes on with a reported clause nobody acts who could speak. */
const isReportedOn = (draft: Draft, from: number): boolean =>
  has(draft.words[from], Tag.That) && (draft.words[from]?.skip ?? 0) > 0

/** "…، مضيفا أن …": the speaker of the clause before goes on, or whoever acts in it. */
export function readParticiple(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || isNounHere(draft, at, scope.from)) return null
  const limit = limitOf(draft, scope, at)
  const speaksOf = cue.class === 'accuse' || cue.lemma === DESCRIBED
  const complement = complementOf(draft, cue, at, limit) ?? participleObject(draft, cue, at)
  if (complement === null || isRecited(draft, at, complement)) return null
  if (complement.slotEnd > at + reachOf(draft, cue, at, complement)) return null
  if (isAdjective(draft, at, complement.evidence) || isByline(draft, at)) return null
  const own = takesAddressee(cue) ? null : subjectOf(draft, at, complement.slotEnd)
  const last = draft.attributions.at(-1)
  const goesOn = last?.sentence === sentence
  const near = own ?? actorNear(draft, at, goesOn ? last.content.from : scope.from, cue)
  const acts = near !== null || goesOn || isReportedOn(draft, scope.from) ? null : actorOf(draft, scope, at)
  const actor = near ?? (acts !== null && canBeMany(acts, cue) ? acts : null)
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [linkOf(actor, cueAt(draft, at, at + 1, cue))],
    content: contentFrom(
      draft,
      speaksOf || (own === null && isNoun(draft, at, cue, complement)) ? at + 1 : complement.at,
      limit,
    ),
    sibling: true,
    participle: true,
    feminine: cue.gender === null ? null : cue.gender === 'f',
    evidence:
      complement.evidence * (isComma(draft, at - 1) ? 1 : 0.8) * (actor !== null && own === null ? 0.8 : 1),
  })
}
