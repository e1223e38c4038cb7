import type { Draft, DraftSentence, Mention } from '../../common/draft'
import type { Actor } from '../../common/refiners/references'
import { type CueForm, has, Tag } from '../../common/words'
import { WORD_TAGS } from '../lexicon'
import { MATTERS, RANKS, REACTION_VERBS } from '../speakers.lexicon'
import { skipAt } from './adjuncts'
import { readSourceBefore } from './before-verb'
import { objectIn } from './direct-objects'
import { readSource } from './noun-phrases'

/** A phrase that no list knows is taken for a name only while it is short. */
const LONGEST_NAME = 4
/** The main verb stands at most this far behind the adjuncts that open its sentence. */
const OPENING = 14
/** What may stand between a verb and its subject: a day, a place, an aside. */
const STEPS = 4
const NO_CUES: ReadonlySet<number> = new Set()
const SUBJECT_FIRST = Tag.Definite | Tag.Title | Tag.Organisation | Tag.Role | Tag.Anonymous

/** Whoever acts in a sentence before `end`: the subject of its first verb, behind or before it. */
export function actorOf(draft: Draft, scope: Pick<DraftSentence, 'from'>, end: number): Mention | null {
  return mainClause(draft, scope, end)?.subject ?? null
}

/**
 * Who acts in a sentence of narration, and whether by taking a stand, from where what is said next is theirs. Null
 * where the main verb is one of saying: its subject speaks.
 */
export function actorIn(draft: Draft, sentence: number, cues: ReadonlySet<number>): Actor | null {
  const scope = draft.sentences[sentence]
  if (scope?.kind !== 'body' || draft.inside[scope.from + 1] !== -1) return null
  const clause = mainClause(draft, scope, scope.to, cues)
  if (clause === null) return null
  const stance = REACTION_VERBS.has(draft.words[clause.verb]?.base ?? '')
  return { mention: clause.subject, stance: stance && canAct(clause.subject) }
}

/**
 * The first verb of a sentence with its subject; the verb may be an unlisted word where it opens the clause. Null
 * where it is one of `cues`.
 */
function mainClause(
  draft: Draft,
  scope: Pick<DraftSentence, 'from'>,
  end: number,
  cues: ReadonlySet<number> = NO_CUES,
): { verb: number; subject: Mention } | null {
  const verb = firstVerb(draft, scope.from, Math.min(end, scope.from + OPENING))
  const before = draft.words[verb - 1]
  if (verb < 0 || verb + 1 >= end || cues.has(verb)) return null
  const auxiliary = verb > scope.from && has(before, Tag.Auxiliary)
  if (draft.names.has(verb) || has(draft.words[verb], SUBJECT_FIRST) || (auxiliary && !isVerb(draft, verb)))
    return acting(draft, verb, verb, end)
  return acting(draft, verb, verb + 1, end)
}

function acting(
  draft: Draft,
  verb: number,
  from: number,
  end: number,
): { verb: number; subject: Mention } | null {
  let at = from
  for (let steps = 0; steps < STEPS && at < end; steps++) {
    const next = at === verb ? at : skipAt(draft, at, end)
    if (next === at) break
    at = next
  }
  const found = readSource(draft, at, end, at !== verb)
  if (found === null || (found.kind === 'other' && found.words.length > LONGEST_NAME)) return null
  const subject = subjectOf(draft, found)
  return { verb, subject: at === verb ? subject : told(draft, verb, subject) }
}

/** A verb before its subject has its gender, whatever the noun looks like. */
function told(draft: Draft, verb: number, subject: Mention): Mention {
  const word = draft.words[verb]
  const base = word?.base ?? ''
  // An unlisted verb with ت may be the present of a feminine or the past of a masculine.
  if (subject.plural || (base.startsWith('ت') && word?.tags === 0)) return subject
  return { ...subject, feminine: isFeminine(base), gendered: true }
}

/** Whether a rank with its name, or an office, follows: what stands before it says more of the same person. */
function isTitled(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (has(draft.words[at], Tag.Title)) return true
  return false
}

const isVerb = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Verb | Tag.Result) || draft.words[at]?.cue?.kind === 'verb'

/** Where the first clause has its verb, or its subject where that comes first; -1 where neither is in reach. */
function firstVerb(draft: Draft, from: number, end: number): number {
  let at = from
  while (at < end) {
    const word = draft.words[at]
    if (isVerb(draft, at) && word?.preposition === '') return at
    if (!opensAdjunct(draft, at)) return draft.tokens[at]?.kind === 'word' ? at : -1
    at = has(word, Tag.Preposition) || word?.preposition !== '' ? afterAdjunct(draft, at, end) : at + 1
  }
  return -1
}

const opensAdjunct = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition | Tag.Connector | Tag.Time | Tag.Auxiliary | Tag.Adverb) ||
  (draft.words[at]?.preposition !== '' && !draft.names.has(at)) ||
  has(draft.words[at], Tag.Negation) ||
  draft.tokens[at]?.kind === 'mark'

/** "من جهته،" and "وفي سياق متصل" end at their comma, or before the verb of the clause. */
function afterAdjunct(draft: Draft, from: number, end: number): number {
  for (let at = from + 1; at < Math.min(end, from + 8); at++) {
    if (draft.tokens[at]?.text === '،' || draft.tokens[at]?.text === ',') return at + 1
    if (isVerb(draft, at) && !has(draft.words[at], Tag.Definite)) return at
  }
  return from + 2
}

/**
 * Whoever takes a stand in the clause before `at`: the subject behind the nearest verb of condemning, thanking,
 * discussing and the like. Null where that verb stands before `floor`, the last attribution of the sentence.
 */
export function actorNear(draft: Draft, at: number, floor: number, cue: CueForm): Mention | null {
  for (let verb = at - 1; verb >= floor; verb--) {
    const word = draft.words[verb]
    if (!REACTION_VERBS.has(word?.base ?? '') || word?.preposition !== '') continue
    const before = draft.words[verb - 1]
    if (verb > floor && has(before, Tag.Relative | Tag.Preposition)) continue
    if (!agrees(word.base, cue)) return null
    const own = actorBehind(draft, verb, at)
    if (own !== null) return own
    const ahead = readSourceBefore(draft, verb, floor)
    return ahead !== null && canAct(ahead) ? ahead : null
  }
  return null
}

function actorBehind(draft: Draft, verb: number, end: number): Mention | null {
  let at = verb + 1
  while (at < end && has(draft.words[at], Tag.Time)) at++
  const found = readSource(draft, at, end, true)
  return found === null || !canAct(found) ? null : told(draft, verb, subjectOf(draft, found))
}

/** A function, a body, or a bare name with the article; an object looks otherwise. */
export const canAct = (found: Mention): boolean =>
  found.kind === 'other'
    ? found.definite && found.words.length <= 2 && /[^ي]ي$/.test(found.words[0] ?? '')
    : found.kind !== 'document'

/** The participle has the gender of the verb: أدانت …، مؤكدة. */
const agrees = (verb: string, { gender, number }: CueForm): boolean =>
  number !== 's' || (gender === 'f') === isFeminine(verb)

/** ترحب is the feminine of يرحب; تناول has its first letter from its pattern. */
const isFeminine = (verb: string): boolean =>
  verb.endsWith('ت') || (verb.startsWith('ت') && WORD_TAGS.has(`ي${verb.slice(1)}`))

/**
 * Behind a definite subject an indefinite accusative, a noun with a preposition, or another office is the verb's:
 * استقبل الوزير وفدا، استقبل الوزير السفير. A rank is the subject's own: زار المدير العميد فلان.
 */
function subjectOf(draft: Draft, found: Mention): Mention {
  const object = objectIn(draft, found.from, found.to)
  if (object < found.to) return readSource(draft, found.from, object, false) ?? found
  for (let at = found.from + 1; at < found.to; at++) {
    const word = draft.words[at]
    const before = draft.words[at - 1]
    if (draft.tokens[at]?.kind !== 'word') continue
    const written = draft.text.original[(draft.tokens[at]?.end ?? 1) - 1]
    const ends = has(before, Tag.Definite) || draft.names.get(found.from)?.to === at || at > found.from + 2
    const accusative =
      has(before, Tag.Definite) &&
      word?.tags === 0 &&
      (written === 'ا' || written === 'ً') &&
      !draft.names.has(at)
    const office =
      has(before, Tag.Definite) &&
      has(word, Tag.Title) &&
      has(word, Tag.Definite) &&
      !RANKS.has(word?.base ?? '')
    const matter = ends && MATTERS.has(word?.base ?? '')
    const apart = word?.preposition === 'ب' || word?.preposition === 'ك'
    if (accusative || office || matter || (apart && !isTitled(draft, at + 1, found.to))) {
      return readSource(draft, found.from, at, false) ?? found
    }
  }
  return found
}
