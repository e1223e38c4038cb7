import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { isAdverb, isCapital, isDeterminer, isTime, textAt } from './shape'

const REACH = 14
const AS = /^as$/
const OF = /^(of|for)$/
const ON = /^(on|upon)$/
const AT = /^at$/
const ABOUT = /^(of|about|against)$/

/**
 * The content of verbs that say something by their objects: "accused them of lying", "described it as a
 * mistake", "urged both sides to stop", "called for a truce", "warned of famine", "vowed to return", "called him a
 * liar". It starts right behind the cue, or behind the preposition where the cue has nothing else between; null
 * where the verb's own pattern is not there.
 */
export function objectComplement(draft: Draft, cue: CueForm, cueAt: number, end: number): number | null {
  const at = cueAt + 1
  const next = textAt(draft, at)
  const takes = cue.takes
  if (takesPreposition(draft, cue, at, end)) return at
  if ((takes & Takes.To) !== 0 && (next === 'to' || (next === 'not' && textAt(draft, at + 1) === 'to'))) {
    return isInfinitive(draft, cue, at) ? at : null
  }
  if (((takes & Takes.Gerund) !== 0 || cue.lemma === 'admit') && isGerund(draft, at)) return at
  return opensObject(draft, at) && completesObject(draft, cue, at, end) ? at : null
}

/** Whether what the verb wants behind its object is there: "them of lying", "it as a mistake", "him a liar". */
function completesObject(draft: Draft, cue: CueForm, at: number, end: number): boolean {
  const takes = cue.takes
  if ((takes & Takes.At) !== 0) return isCount(draft, at) && within(draft, at + 1, end, AT)
  if (
    (takes & Takes.ObjectTo) !== 0 &&
    !/^(to|not)$/.test(textAt(draft, at)) &&
    infinitiveWithin(draft, at + 1, end)
  )
    return true
  if ((takes & Takes.ObjectOf) !== 0 && within(draft, at + 1, end, OF)) return true
  if (cue.lemma === 'blame' && within(draft, at + 1, end, ON)) return true
  if ((takes & Takes.Quoted) !== 0 && quotedWithin(draft, at + 1, end)) return true
  if ((takes & Takes.Label) !== 0 && labelWithin(draft, at, end)) return true
  return (takes & Takes.As) !== 0 && within(draft, at + 1, end, AS)
}

/** "promised to go", not "spoke to reporters"; "admitted to the hospital" is no admission. */
const isInfinitive = (draft: Draft, cue: CueForm, at: number): boolean => {
  const verb = textAt(draft, at) === 'not' ? at + 2 : at + 1
  if (cue.lemma === 'admit' || cue.lemma === 'confess') return /[a-z]{2}ing$/.test(textAt(draft, verb))
  return draft.tokens[verb]?.kind === 'word' && !isDeterminer(draft, verb) && !isCapital(draft, verb)
}

const isGerund = (draft: Draft, at: number): boolean =>
  /[a-z]{2}ing$/.test(textAt(draft, at)) &&
  !/^(nothing|something|anything|everything|during|king)$/.test(textAt(draft, at))

/** "called for a truce" and "called on them to stop" ask for something; "called it a mistake" says what it is. */
export const calling = (draft: Draft, cue: CueForm, at: number): CueForm =>
  cue.lemma !== 'call' || /^(for|on|upon)$/.test(textAt(draft, at + 1)) ? cue : { ...cue, class: 'say' }

const COUNTS = /^(toll|number|figure|count|total|tally|cost|death|losses|damage|size)$/
/** "the toll", "the number of dead": what is put at a number, not at a place. */
const isCount = (draft: Draft, at: number): boolean =>
  COUNTS.test(textAt(draft, at)) || COUNTS.test(textAt(draft, at + 1)) || COUNTS.test(textAt(draft, at + 2))

const opensObject = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind !== 'mark' &&
  (isDeterminer(draft, at) ||
    !has(draft.words[at], Tag.Preposition | Tag.That | Tag.Connector | Tag.Relative))

function takesPreposition(draft: Draft, cue: CueForm, at: number, end: number): boolean {
  const next = textAt(draft, at)
  if ((cue.takes & Takes.For) !== 0 && next === 'for') return true
  if ((cue.takes & Takes.About) !== 0 && ABOUT.test(next)) return true
  if ((cue.takes & Takes.Toward) !== 0 && (next === 'to' || next === 'at')) return true
  return (
    (cue.takes & Takes.On) !== 0 &&
    ON.test(next) &&
    (cue.lemma !== 'call' || infinitiveWithin(draft, at + 1, end)) &&
    cue.class !== 'accuse'
  )
}

function quotedWithin(draft: Draft, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if ((draft.opens[at] ?? -1) >= 0) return true
    if (draft.tokens[at]?.kind === 'mark' && textAt(draft, at) !== '-') return false
  }
  return false
}

/** Adjectives that pass judgement, by their endings or one by one. */
const JUDGEMENT =
  /([a-z]{3}(ous|ful|ible|able|less|ish|ive)|un[a-z]{4,}|ir[a-z]{6,}|(disturb|alarm|mislead|disappoint|encourag|troubl|shock|insult|embarrass|frighten|surpris|devastat)ing|cowardly|deadly|false|fake|wrong|right|illegal|legal|racist|sexist|corrupt|stupid|weak|dishonest|crooked|crazy|insane|absurd|honest|crucial|critical|essential|vital|historic|excellent|perfect|great|terrible|horrible|innocent|guilty|fit|key)$/

/**
 * "called him a liar", "called the plan unfair", "considers Ohio a prize": a name of a thing and, right behind it,
 * what it is called. "called the police" and "called a meeting" have but the thing.
 */
function labelWithin(draft: Draft, at: number, end: number): boolean {
  const pronoun = /^(him|her|it|them|himself|herself|itself|themselves|me|us|this|that)$/.test(
    textAt(draft, at),
  )
  if (/^(off|out|up|in|back|upon)$/.test(textAt(draft, at))) return false
  if (pronoun && isAdjective(draft, at + 1) && endsClause(draft, at + 2, end)) return true
  let seen = isDeterminer(draft, at) && !pronoun ? -1 : 0
  for (let to = at; to < Math.min(end, at + 12); to++) {
    const token = draft.tokens[to]
    if (token?.kind === 'mark' && textAt(draft, to) !== '-' && textAt(draft, to) !== "'") return false
    const word = draft.words[to]
    if (has(word, Tag.That | Tag.Relative | Tag.Conjunction | Tag.Auxiliary) && !has(word, Tag.Demonstrative))
      return false
    if (to === at) {
      seen++
      continue
    }
    const joined = has(draft.words[to - 1], Tag.Preposition)
    if (/^(a|an|the|one|his|her|their|its)$/.test(textAt(draft, to)) && !joined)
      return (
        seen >= 1 && !isTime(draft, to + 1) && !/^(second|third|few|lot|while)$/.test(textAt(draft, to + 1))
      )
    const ends = seen >= 1 && !joined && endsClause(draft, to + 1, end)
    if (ends && JUDGEMENT.test(textAt(draft, to))) return true
    if (has(word, Tag.Preposition) && !/^(of|in|for|on|at)$/.test(textAt(draft, to))) return false
    seen++
  }
  return false
}

/** Behind a pronoun any single word that is no adverb says what it is: "called him competent". */
const isAdjective = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'word' &&
  !isTime(draft, at) &&
  !isAdverb(draft, at) &&
  !has(draft.words[at], Tag.Preposition | Tag.Conjunction | Tag.Connector | Tag.Auxiliary)

const endsClause = (draft: Draft, at: number, end: number): boolean =>
  at >= end ||
  draft.tokens[at]?.kind === 'mark' ||
  has(
    draft.words[at],
    Tag.Preposition | Tag.Conjunction | Tag.Connector | Tag.That | Tag.Relative | Tag.Time,
  ) ||
  textAt(draft, at) === 'to'

/** "to" with a verb, before the clause ends: an infinitive, not "to the city". */
function infinitiveWithin(draft: Draft, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const text = textAt(draft, at)
    if (
      text === 'to' &&
      draft.tokens[at + 1]?.kind === 'word' &&
      !isDeterminer(draft, at + 1) &&
      !isCapital(draft, at + 1)
    )
      return true
    if (text === ';' || text === ':' || has(draft.words[at], Tag.That)) return false
  }
  return false
}

/** Whether the word stands before the clause ends. */
function within(draft: Draft, from: number, end: number, word: RegExp): boolean {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const text = textAt(draft, at)
    if (word.test(text)) return true
    if (text === ';' || text === ':' || has(draft.words[at], Tag.That)) return false
  }
  return false
}
