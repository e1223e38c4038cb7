import type { Draft, DraftSentence, Range } from './draft'
import { firstAnswer } from './interviews'
import { linesOf } from './lines'
import { type CueForm, has, Tag, type Word } from './words'

/** What one language brings to tell the outlet's own statements from what somebody else may have said. */
export interface VoiceLexicon {
  /** Whether a word, as read and as folded, may be a finite verb. */
  isFinite(word: Word, text: string): boolean
  /** Folded words, without proclitics, by which somebody's words or stand are told though no construction is read. */
  hearsay: ReadonlySet<string>
  /** Folded impersonal verbs and passives by which the narrator tells something ("it is worth noting that"). */
  narrating: ReadonlySet<string>
  /** Folded words that take up the sentence before: "this", "likewise". */
  resuming: ReadonlySet<string>
}

const CLEAR = 0.96
/** Speech that no mark ends: a sentence behind it may still be its speaker's. */
const AFTER_COLON = 0.6
const AFTER_SPEECH = 0.97
const RESUMED = 0.75
/** An answer to somebody who asks; the one who gives it is seldom the outlet. */
const ANSWER = 0.5
/** Lines without full stops below one another: captions and links as often as headlines. */
const STACKED = 0.85
const LISTED = 0.6
/** One of many short lines below one another. */
const LINE = 0.6
const UNREAD_CUE = 0.55
const POSSIBLE_CUE = 0.97
const HEARSAY = 0.65
const LABELLED = 0.6
const QUOTING = 0.6
const FRAGMENT = 0.6
const BESIDE_SPEECH = 0.6

/** Words; a shorter sentence without a verb is a label rather than a statement. */
const SHORT = 6
const SHORTEST = 4
/** How far behind its cue a complement may begin. */
const REACH = 8
/** How far behind its cue somebody who speaks may stand. */
const NEAR = 3
/** Words before a colon that may name who speaks ("The coach: …"). */
const LABEL = 8
const SPEAKER = Tag.Role | Tag.Title | Tag.Anonymous | Tag.Document | Tag.Medium

export interface OwnVoice {
  lexicon: VoiceLexicon
  weigh(index: number, range: Range): number
  /** Whether a sentence says anything: a caption of few words and a line of verse do not. */
  states(index: number): boolean
}

/**
 * Weighs, sentence by sentence, how surely what nobody is credited with is the outlet's own statement: 0–1, lower
 * for every sign that somebody else may be speaking or that nothing is stated.
 */
export function ownVoice(draft: Draft, lexicon: VoiceLexicon): OwnVoice {
  const asked = firstAnswer(draft)
  const speech = speechBefore(draft)
  const lines = linesOf(draft)
  const text = draft.sentences.findIndex(({ kind }) => kind === 'body')
  const read = new Set(draft.attributions.map(({ cueAt }) => cueAt))
  const states = (index: number): boolean => {
    const sentence = draft.sentences[index]
    if (sentence === undefined) return false
    const isLine = lines[index] === 1 && sentence.kind === 'headline'
    return !(isLine && draft.tokens[sentence.from]?.kind !== 'mark') && !isLabel(draft, lexicon, sentence)
  }
  const weigh = (index: number, range: Range): number => {
    const sentence = draft.sentences[index]
    if (sentence === undefined) return 0
    let weight =
      CLEAR *
      completeness(draft, lexicon, sentence, range, text < index) *
      hearsay(draft, lexicon, range, read)
    if (index >= asked) weight *= ANSWER
    if (isLabelled(draft, sentence)) weight *= LABELLED
    if (sentence.kind === 'headline' && draft.sentences[index - 1]?.kind === 'headline') weight *= STACKED
    if (lines[index] === 1) weight *= LINE
    if (isListed(draft, index)) weight *= LISTED
    const before = speech[index] ?? Speech.None
    if (before !== Speech.None) {
      weight *= before === Speech.Open ? AFTER_COLON : AFTER_SPEECH
      if (resumes(draft, lexicon, sentence)) weight *= RESUMED
    }
    if (range.from > sentence.from + 2 || range.to < sentence.to - 2) weight *= BESIDE_SPEECH
    return weight
  }
  return { lexicon, weigh, states }
}

/** Whether a sentence is a few words without a verb: a caption, a name, "according to X". */
function isLabel(draft: Draft, lexicon: VoiceLexicon, { kind, from, to }: DraftSentence): boolean {
  let words = 0
  let credits = false
  for (let at = from; at < to; at++) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token?.kind !== 'word' || word === undefined) continue
    if (++words >= SHORT || lexicon.isFinite(word, token.text)) return false
    credits ||= word.phrases !== undefined && word.phrases.length > 0 && words === 1
  }
  return kind === 'body' && (words < SHORTEST || credits)
}

enum Speech {
  None,
  /** Reported by a clause that its full stop ends. */
  Ended,
  /** Behind a colon without quotation marks, which nothing ends. */
  Open,
}

/** For each sentence, whether the one before it is somebody's speech to its end. */
function speechBefore({ sentences, attributions, tokens }: Draft): Uint8Array {
  const found = new Uint8Array(sentences.length + 1)
  const spoken = new Uint8Array(sentences.length)
  for (const item of attributions) {
    const sentence = sentences[item.sentence]
    if (sentence === undefined) continue
    spoken[item.sentence] = 1
    // A headline ends with its line, whatever colon is in it.
    if (sentence.kind === 'headline') continue
    if (item.content.to < sentence.to - 2 || item.quote === 'direct') continue
    const open = tokens[item.content.from - 1]?.text === ':'
    found[item.sentence + 1] = Math.max(found[item.sentence + 1] ?? 0, open ? Speech.Open : Speech.Ended)
  }
  // What nothing ends goes on through the sentences that credit nobody.
  for (let at = 1; at < sentences.length; at++) {
    if (found[at] === 0 && found[at - 1] === Speech.Open && spoken[at - 1] === 0) found[at] = Speech.Open
  }
  return found
}

/** Whether it stands in a paragraph of its own behind one that ends in a colon. */
function isListed({ sentences, tokens }: Draft, index: number): boolean {
  const paragraph = sentences[index]?.paragraph
  for (let at = index - 1; at >= 0 && at >= index - SHORT; at--) {
    const before = sentences[at]
    if (before === undefined) return false
    if (before.paragraph === paragraph) continue
    return tokens[before.to - 1]?.text === ':'
  }
  return false
}

const resumes = (draft: Draft, { resuming }: VoiceLexicon, { from, to }: DraftSentence): boolean => {
  let at = from
  while (at < to && draft.tokens[at]?.kind === 'mark') at++
  return resuming.has(draft.tokens[at]?.text ?? '') || resuming.has(draft.words[at]?.base ?? '')
}

/** Less where nothing may be stated: few words and no verb, or a line inside the text that names no event. */
function completeness(
  draft: Draft,
  lexicon: VoiceLexicon,
  sentence: DraftSentence,
  { from, to }: Range,
  inText: boolean,
): number {
  const isTitle = sentence.kind === 'headline'
  let words = 0
  let finite = isTitle && !inText
  for (let at = from; at < to && (words < SHORT || !finite); at++) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token === undefined || word === undefined || token.kind === 'mark') continue
    words++
    finite ||= lexicon.isFinite(word, token.text) || (isTitle && has(word, Tag.Event))
  }
  if (words < SHORTEST) return FRAGMENT
  return !finite && (words < SHORT || isTitle) ? FRAGMENT : 1
}

/** Less where somebody's words may stand in it: a cue that no construction has read, a quotation, a noun of saying. */
function hearsay(
  draft: Draft,
  lexicon: VoiceLexicon,
  { from, to }: Range,
  read: ReadonlySet<number>,
): number {
  let weight = 1
  for (let at = from; at < to; at++) {
    if (draft.quotations[draft.opens[at] ?? -1]?.speech) weight = Math.min(weight, QUOTING)
    const word = draft.words[at]
    if (word === undefined || word.base === '') continue
    if (!word.hearsay && word.cue === null && word.phrases === undefined) continue
    if (read.has(at) || (at === from && lexicon.narrating.has(word.base))) continue
    weight = Math.min(weight, cueWeight(draft, word, at, to), word.hearsay ? HEARSAY : 1)
  }
  return weight
}

/** How far a cue that no construction has read speaks against the outlet: 1 where the word is none. */
function cueWeight(draft: Draft, word: Word, at: number, to: number): number {
  if (word.phrases !== undefined && opensPhrase(word.phrases, draft.words[at + 1]?.base ?? '')) return HEARSAY
  if (word.cue === null || word.cue.kind === 'preposition') return 1
  if (isComplemented(draft, at, to)) return UNREAD_CUE
  return hasSpeaker(draft, at, to) ? HEARSAY : POSSIBLE_CUE
}

/** Whether one of the attributing phrases needs no word behind its first, or has this one there. */
const opensPhrase = (phrases: readonly CueForm[], behind: string): boolean =>
  phrases.some(({ next }) => next.length === 0 || next.includes(behind))

/** Whether a reported clause, a colon or a quotation follows a cue. */
function isComplemented(draft: Draft, cue: number, to: number): boolean {
  for (let at = cue + 1; at < Math.min(to, cue + REACH); at++) {
    const text = draft.tokens[at]?.text
    if (has(draft.words[at], Tag.That) || text === ':' || (draft.opens[at] ?? -1) >= 0) return true
    if (text === '.' || text === '،' || text === ',') return false
  }
  return false
}

const hasSpeaker = (draft: Draft, cue: number, to: number): boolean => {
  for (let at = cue + 1; at < Math.min(to, cue + 1 + NEAR); at++) {
    if (draft.tokens[at]?.kind === 'mark') return false
    if (has(draft.words[at], SPEAKER)) return true
  }
  return false
}

/** Whether a colon follows its first words, which may name who says the rest; one between digits is a time. */
function isLabelled(draft: Draft, { from, to }: DraftSentence): boolean {
  for (let at = from + 1; at < Math.min(to - 1, from + LABEL); at++) {
    if (draft.tokens[at]?.text === ':') return draft.tokens[at - 1]?.kind !== 'number'
  }
  return false
}
