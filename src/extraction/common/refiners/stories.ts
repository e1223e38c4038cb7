import type { Basis, Measure } from '../../types'
import type { Draft } from '../draft'
import { type Event, eventAt, type FigureLanguage } from '../recognisers/figures'
import type { ReadFigure } from './figures'

/** What goes on, or is counted by its standing, is told of no single moment. */
const HAPPENING = new Set<Measure>([
  'killed',
  'injured',
  'casualties',
  'missing',
  'captured',
  'released',
  'rescued',
  'recovered',
])
/** A count as large as this is hardly one happening's unless its own sentence says so. */
const MANY = 1000
const TURN_TOKENS = 6
const LEAD_SENTENCES = 6

/**
 * Counts whose own sentence does not say over what they run: a part runs as its whole does, a headline as the same
 * count below it, and what goes on from a sentence that tells of one attack or accident belongs to that. Where a
 * sentence turns to something else, or is about a war, it stays unknown.
 */
export function continueStories(
  draft: Draft,
  figures: readonly ReadFigure[],
  language: FigureLanguage,
): void {
  if (!figures.some(({ figure }) => figure.basis === 'unknown')) return
  const events = new Map<number, Event | null>()
  figures.forEach((read, index) => {
    const { figure } = read
    if (figure.basis !== 'unknown' || read.item !== undefined) return
    const before = figures[index - 1]
    const inherited =
      wholeOf(figures, index) ??
      (before?.sentence === read.sentence && before.figure.basis !== 'unknown'
        ? before.figure.basis
        : null) ??
      sameBelow(draft, figures, index)
    if (inherited !== null) figure.basis = inherited
    else if (isHappening(read) && !turns(draft, read.sentence, language) && follows(read))
      figure.basis = 'incident'
    function follows({ sentence }: ReadFigure): boolean {
      for (let at = index - 1; at >= 0; at--) {
        const earlier = figures[at]
        if (earlier === undefined || earlier.sentence < sentence - 1) break
        if (earlier.sentence === sentence - 1) {
          if (earlier.figure.basis === 'incident') return true
          if (earlier.figure.basis !== 'unknown') return false
        }
      }
      return eventOf(draft, sentence - 1, language, events) === 'incident'
    }
  })
}

const isHappening = ({ figure: { measure, low } }: ReadFigure): boolean =>
  HAPPENING.has(measure) && low !== null && low < MANY

/** The basis of the count that a part is taken from, in its sentence or the one before. */
function wholeOf(figures: readonly ReadFigure[], index: number): Basis | null {
  const part = figures[index]
  if (part === undefined || !part.figure.subset) return null
  for (let at = index - 1; at >= 0; at--) {
    const whole = figures[at]
    if (whole === undefined || part.sentence - whole.sentence > 1) return null
    if (
      !whole.figure.subset &&
      whole.figure.measure === part.figure.measure &&
      whole.figure.basis !== 'unknown'
    )
      return whole.figure.basis
  }
  return null
}

function sameBelow(draft: Draft, figures: readonly ReadFigure[], index: number): Basis | null {
  const head = figures[index]
  if (head === undefined || draft.sentences[head.sentence]?.kind !== 'headline') return null
  for (let at = index + 1; at < figures.length; at++) {
    const below = figures[at]
    if (below === undefined || below.sentence - head.sentence > LEAD_SENTENCES) return null
    const { measure, low, basis } = below.figure
    if (measure === head.figure.measure && low === head.figure.low && basis !== 'unknown') return basis
  }
  return null
}

function turns(draft: Draft, index: number, language: FigureLanguage): boolean {
  const sentence = draft.sentences[index]
  if (sentence === undefined) return true
  const end = Math.min(sentence.to, sentence.from + TURN_TOKENS)
  for (let at = sentence.from; at < end; at++)
    if (language.match(draft.text.tokens, at, sentence.to).words.some(({ role }) => role === 'turn'))
      return true
  return false
}

/** The last event that a sentence names. */
function eventOf(
  draft: Draft,
  index: number,
  language: FigureLanguage,
  events: Map<number, Event | null>,
): Event | null {
  const known = events.get(index)
  if (known !== undefined) return known
  let event: Event | null = null
  const sentence = draft.sentences[index]
  if (sentence !== undefined && sentence.kind !== 'furniture' && sentence.kind !== 'credit')
    for (let at = sentence.from; at < sentence.to; ) {
      const match = language.match(draft.text.tokens, at, sentence.to)
      event = eventAt(match) ?? event
      at += Math.max(1, match.length)
    }
  events.set(index, event)
  return event
}
