import type { Figure } from '../types'
import type { FoundFigure } from './claims'
import type { Attribution, Draft, DraftSentence, Range } from './draft'
import type { OwnVoice, VoiceLexicon } from './voice'
import { has, Tag } from './words'

/**
 * The stretches of a sentence that no attribution covers, each with the figures in it; without a figure only where
 * they are clauses beside it ("The road was closed, and the mayor said …").
 */
export function residues(
  draft: Draft,
  index: number,
  sentence: DraftSentence,
  own: readonly { range: Range; attribution: Attribution | null }[],
  loose: readonly FoundFigure[],
  voice: OwnVoice,
): Map<Range, Figure[]> {
  const covered = own
    .map(({ range, attribution }) => ({
      from: Math.min(range.from, attribution?.from ?? range.from),
      to: Math.max(range.to, attribution?.cueAt ?? range.to),
    }))
    .sort((a, b) => a.from - b.from)
  const gaps: Range[] = []
  let at = sentence.from
  for (const { from, to } of covered) {
    if (from > at) gaps.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < sentence.to) gaps.push({ from: at, to: sentence.to })
  const found = new Map<Range, Figure[]>()
  const spans = new Map<Range, Range>()
  for (const { figure, from, to } of loose) {
    const gap = gaps.find((g) => g.from <= from && to <= g.to) ?? { from, to }
    const key = [...spans.keys()].find((k) => k === gap) ?? gap
    const range = spans.get(key) ?? trimmed(draft, gap) ?? gap
    spans.set(key, range)
    const list = found.get(range)
    if (list === undefined) found.set(range, [figure])
    else list.push(figure)
  }
  for (const gap of sentence.kind === 'body' ? gaps : []) {
    if (spans.has(gap) || !isClause(draft, sentence, gap, voice.lexicon)) continue
    const range = trimmed(draft, gap)
    if (range !== null && voice.weigh(index, range) >= PLAIN) found.set(range, [])
  }
  return found
}

/** What stands beside credited words is a claim of its own where nothing else speaks against the outlet. */
const PLAIN = 0.55
/** Words; what is shorter leads up to the speech rather than standing beside it. */
const SHORTEST = 5

/** Whether a stretch holds a finite verb that is no cue, begins its sentence or with a joined verb, and ends it or is joined on. */
function isClause(draft: Draft, sentence: DraftSentence, gap: Range, voice: VoiceLexicon): boolean {
  if (gap.to - gap.from < SHORTEST || (draft.inside[gap.from] ?? -1) >= 0) return false
  if (gap.to < sentence.to && !joins(draft, gap.to)) return false
  let from = gap.from
  while (from < gap.to && draft.tokens[from]?.kind === 'mark') from++
  if (gap.from > sentence.from && !opensClause(draft, from, voice)) return false
  let words = 0
  let finite = false
  for (let at = from; at < gap.to; at++) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token?.kind !== 'word' || word === undefined) continue
    // Somebody speaks there whom no construction has read, or tells in a word or two who spoke.
    if (word.cue?.kind === 'verb') return false
    words++
    finite ||= voice.isFinite(word, token.text)
  }
  return finite && words >= SHORTEST
}

/** Whether a conjunction stands at a token, or is written onto the verb there. */
function joins(draft: Draft, at: number): boolean {
  let first = at
  while (draft.tokens[first]?.kind === 'mark' && first < at + 2) first++
  const word = draft.words[first]
  if (has(word, Tag.Connector)) return true
  return word?.cue?.kind === 'verb' && word.skip > 0 && word.preposition === ''
}

const opensClause = (draft: Draft, at: number, voice: VoiceLexicon): boolean => {
  const word = draft.words[at]
  const text = draft.tokens[at]?.text ?? ''
  return (
    word !== undefined && (has(word, Tag.Connector) || (isJoined(draft, at) && voice.isFinite(word, text)))
  )
}

/** Behind a comma, with its conjunction written onto it. */
const isJoined = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.kind === 'mark' && (draft.words[at]?.skip ?? 0) > 0

/** Without marks at its ends; null where fewer than two words are left. */
export function trimmed(draft: Draft, range: Range): Range | null {
  let { from, to } = range
  while (from < to && draft.tokens[from]?.kind === 'mark' && (draft.opens[from] ?? -1) < 0) from++
  while (to > from && draft.tokens[to - 1]?.kind === 'mark' && draft.tokens[to - 1]?.text !== '"') to--
  let words = 0
  for (let at = from; at < to && words < 2; at++) if (draft.tokens[at]?.kind !== 'mark') words++
  return words < 2 ? null : { from, to }
}
