import { type Anchors, anchorsOf } from './anchors'
import { areAkin } from './speakers'
import type { Match, MatchEvidence, Statement, StatementFigure, Voices } from './types'

const HOUR = 3_600_000

/** Reports of one statement appear within this many hours of each other. */
export const WINDOW_HOURS = 96

/** A tally is given anew each day: with other numbers, reports a day apart give another statement. */
const SAME_TALLY_HOURS = 18

/** Numbers from here on are as good as a name: nobody else counts just as many in the same days. */
const DISTINCTIVE = 100

/** Smaller counts are equal by chance: every other accident leaves two injured. */
const LEAST_TELLING_COUNT = 10

/** The least that two claims in one language must share: content words, and their shares (see `MatchEvidence`). */
interface Bar {
  words: number
  containment: number
  similarity: number
}

type Numbers = 'equal' | 'absent' | 'contrary'

/**
 * The more the voices part and the less the numbers say, the more words must be shared. A speaker says many things in
 * one day, about the same people and places: without a number, half the words have to be the same ones. What comes in
 * two voices, or with other numbers, is the same statement only where it is copied as good as word for word.
 */
const BARS: Record<Voices, Record<Numbers, Bar>> = {
  same: {
    equal: { words: 3, containment: 0.45, similarity: 0.25 },
    absent: { words: 5, containment: 0.7, similarity: 0.45 },
    contrary: { words: 5, containment: 0.8, similarity: 0.65 },
  },
  dropped: {
    equal: { words: 4, containment: 0.6, similarity: 0.35 },
    absent: { words: 7, containment: 0.8, similarity: 0.55 },
    contrary: { words: 6, containment: 0.85, similarity: 0.7 },
  },
  other: {
    equal: { words: 5, containment: 0.75, similarity: 0.5 },
    absent: { words: 7, containment: 0.85, similarity: 0.65 },
    contrary: { words: 7, containment: 0.9, similarity: 0.8 },
  },
  none: {
    equal: { words: 6, containment: 0.8, similarity: 0.6 },
    absent: { words: 7, containment: 0.85, similarity: 0.7 },
    contrary: { words: 6, containment: 0.85, similarity: 0.7 },
  },
}

/**
 * Whether a claim fits the one by which a statement is known, whichever other member it matches: else a chain of
 * matches would lead from one statement to another.
 */
export function fitsReference(reference: Statement, claim: Statement): boolean {
  return reference.language === claim.language
    ? matchStatements(reference, claim) !== null
    : numbersOf(anchorsOf(reference, claim)) !== 'contrary'
}

/** Whether two claims are one statement, and why; null where they are not, or where nothing shows it. Symmetric. */
export function matchStatements(a: Statement, b: Statement): Match | null {
  const hoursApart = Math.floor(Math.abs(a.datedAt - b.datedAt) / HOUR)
  if (hoursApart > WINDOW_HOURS) return null
  const voices = voicesOf(a, b)
  const anchors = anchorsOf(a, b)
  const sharedNames = intersection(a.names, b.names)
  const evidence: MatchEvidence = {
    voices,
    ...wordsOf(a, b),
    sharedFigures: anchors.equalFigures.length,
    sharedNumbers: anchors.equalNumbers,
    sharedNames,
    hoursApart,
  }
  const numbers = numbersOf(anchors)
  if (numbers === 'contrary' && !isOneTally(anchors, hoursApart)) return null
  const confidence =
    a.language === b.language
      ? confidenceByWords(evidence, numbers)
      : confidenceAcrossLanguages(evidence, anchors, numbers)
  return confidence === null ? null : { confidence, evidence }
}

function voicesOf(a: Statement, b: Statement): Voices {
  if (a.originator === null || b.originator === null)
    return a.originator === b.originator ? 'none' : 'dropped'
  if (a.anonymous || b.anonymous) return 'other'
  return a.originator === b.originator || areAkin(a.originator, b.originator) ? 'same' : 'other'
}

/** What two claims in one language have in common of their words; nothing where the languages differ. */
export function wordsOf(
  a: Statement,
  b: Statement,
): Pick<MatchEvidence, 'sharedWords' | 'similarity' | 'containment'> {
  if (a.language !== b.language) return { sharedWords: 0, similarity: 0, containment: 0 }
  const shared = intersection(a.terms, b.terms).length
  const union = a.terms.length + b.terms.length - shared
  const shorter = Math.min(a.terms.length, b.terms.length)
  return {
    sharedWords: shared,
    similarity: union === 0 ? 0 : shared / union,
    containment: shorter === 0 ? 0 : shared / shorter,
  }
}

function intersection<T>(a: readonly T[], b: readonly T[]): T[] {
  const others = new Set(b)
  return a.filter((item) => others.has(item))
}

function numbersOf({ equalFigures, contraryFigures, equalNumbers, contraryNumbers }: Anchors): Numbers {
  if (contraryFigures > 0 || contraryNumbers) return 'contrary'
  const telling = equalFigures.some((figure) => sizeOf(figure) >= LEAST_TELLING_COUNT)
  return telling || equalNumbers.length > 0 ? 'equal' : 'absent'
}

const isOneTally = ({ equalFigures, contraryFigures, equalNumbers }: Anchors, hoursApart: number): boolean =>
  hoursApart < SAME_TALLY_HOURS || Math.max(equalFigures.length, equalNumbers.length) > contraryFigures

function confidenceByWords(evidence: MatchEvidence, numbers: Numbers): number | null {
  const bar = BARS[evidence.voices][numbers]
  const { sharedWords, containment, similarity } = evidence
  if (sharedWords < bar.words || containment < bar.containment || similarity < bar.similarity) return null
  const margin = (similarity - bar.similarity) / (1 - bar.similarity)
  const least = numbers === 'equal' ? 0.8 : numbers === 'absent' ? 0.7 : 0.6
  return least + (0.98 - least) * margin
}

/**
 * Between languages no word is shared: what is counted carries the statement. One speaker's count is the same
 * statement where it is distinctive or stands beside another that agrees; one's count and an outlet's own only where
 * both hold.
 */
function confidenceAcrossLanguages(
  evidence: MatchEvidence,
  { equalFigures }: Anchors,
  numbers: Numbers,
): number | null {
  if (numbers === 'contrary' || (evidence.voices !== 'same' && evidence.voices !== 'dropped')) return null
  const counts = equalFigures.filter((figure) => !figure.aside)
  const distinctive = counts.some((figure) => sizeOf(figure) >= DISTINCTIVE)
  const several = counts.length + (evidence.sharedNumbers.length > counts.length ? 1 : 0) > 1
  if (evidence.voices === 'same') {
    if (counts.length > 0 && (distinctive || several || evidence.sharedNames.length > 0))
      return distinctive && several ? 0.95 : distinctive ? 0.9 : 0.75
    return evidence.sharedNumbers.length > 1 ||
      (evidence.sharedNumbers.length > 0 && evidence.sharedNames.length > 0)
      ? 0.7
      : null
  }
  return distinctive && (several || counts.some((figure) => sizeOf(figure) >= 10 * DISTINCTIVE)) ? 0.75 : null
}

const sizeOf = ({ low, high }: StatementFigure): number => low ?? high ?? 0
