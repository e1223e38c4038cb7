import { type FoldedText, foldText } from '../folded-text'
import { compilePhrases } from './phrases'
import type { FilableFigure, FilableSentence, Filing, FilingReason, KnownEvent } from './types'

/** A report dated later than this after an event's end counts toward it only where the sentence itself names it. */
const AFTERMATH_DAYS = 60
const DAY = 86_400_000

export interface DocumentToFile {
  text: string
  /** Read with the text for what the document is about; not a part of the text. */
  title: string | null
  /** RFC 3339 date or date-time at which the document stands. */
  dated: string
  sentences: FilableSentence[]
  figures: FilableFigure[]
}

export type Filer = (document: DocumentToFile) => Filing[]

interface Evidence {
  /** Character offsets of the triggers that hold, by sentence. */
  triggers: Map<number, number[]>
  places: Set<number>
}

/**
 * Files figures under events. First what the figure's own sentence names: one event by its trigger, or of several
 * the one whose trigger stands nearest. Else the events that were live at the document's date, by what the document
 * names and where the sentence is set. What more than one event explains alike stays unfiled.
 */
export function createFiler(events: KnownEvent[]): Filer {
  const phrases = [...new Set(events.flatMap((event) => [...event.places, ...event.triggers.flatMap((t) => t.terms)]))]
  const find = compilePhrases(phrases)
  const idOf = new Map(phrases.map((phrase, index) => [phrase, index]))
  const compiled = events.map((event) => ({
    event,
    places: event.places.map((place) => idOf.get(place)!),
    triggers: event.triggers.map((trigger) => trigger.terms.map((term) => idOf.get(term)!)),
  }))

  return (document) => {
    const text = foldText(document.text)
    const sentenceOf = sentenceLocator(document.sentences)
    const bySentence = groupBySentence(text, find(text), sentenceOf)
    if (document.title) {
      const title = foldText(document.title)
      bySentence.set(TITLE, groupBySentence(title, find(title), () => TITLE).get(TITLE) ?? new Map())
    }
    const evidence = compiled.map(({ places, triggers }) => gather(bySentence, places, triggers))
    return document.figures.map((figure) => {
      const eligible = compiled
        .map(({ event }, index) => ({ event, evidence: evidence[index]! }))
        .filter(({ event }) => mayConcern(event, figure, document.dated))
      return fileFigure(figure, sentenceOf(figure.start), eligible, document.dated)
    })
  }
}

const TITLE = -1

/** Sentence → phrase → offsets at which it stands there. */
type PhrasesBySentence = Map<number, Map<number, number[]>>

function groupBySentence(
  text: FoldedText,
  matches: ReturnType<ReturnType<typeof compilePhrases>>,
  sentenceOf: (offset: number) => number,
): PhrasesBySentence {
  const grouped: PhrasesBySentence = new Map()
  for (const match of matches) {
    const offset = text.span(text.tokens[match.from]!.start, text.tokens[match.to - 1]!.end).start
    const sentence = sentenceOf(offset)
    const phrases = grouped.get(sentence) ?? new Map<number, number[]>()
    phrases.set(match.phrase, [...(phrases.get(match.phrase) ?? []), offset])
    grouped.set(sentence, phrases)
  }
  return grouped
}

function gather(bySentence: PhrasesBySentence, places: number[], triggers: number[][]): Evidence {
  const evidence: Evidence = { triggers: new Map(), places: new Set() }
  for (const [sentence, phrases] of bySentence) {
    if (places.some((place) => phrases.has(place))) evidence.places.add(sentence)
    const offsets = triggers
      .filter((terms) => terms.every((term) => phrases.has(term)))
      .flatMap((terms) => terms.flatMap((term) => phrases.get(term)!))
    if (offsets.length > 0) evidence.triggers.set(sentence, offsets)
  }
  return evidence
}

const mayConcern = (event: KnownEvent, figure: FilableFigure, dated: string): boolean =>
  dated.slice(0, 10) >= event.start &&
  (figure.nationality === null ||
    event.nationalities.length === 0 ||
    event.nationalities.includes(figure.nationality))

interface Candidate {
  event: KnownEvent
  evidence: Evidence
}

function fileFigure(figure: FilableFigure, sentence: number, candidates: Candidate[], dated: string): Filing {
  const named = candidates.filter(({ evidence }) => evidence.triggers.has(sentence))
  if (named.length === 1) return { event: named[0]!.event.slug, reasons: ['trigger_in_sentence'] }
  if (named.length > 1) return fileByNearest(figure, sentence, named)
  return fileByContext(figure, sentence, candidates, dated)
}

function fileByNearest(figure: FilableFigure, sentence: number, named: Candidate[]): Filing {
  const ranked = named
    .map(({ event, evidence }) => ({
      event,
      distance: Math.min(...evidence.triggers.get(sentence)!.map((offset) => Math.abs(offset - figure.start))),
    }))
    .sort((a, b) => a.distance - b.distance)
  if (ranked[0]!.distance === ranked[1]!.distance) return { event: null, reasons: ['ambiguous'] }
  return { event: ranked[0]!.event.slug, reasons: ['trigger_in_sentence', 'nearest_trigger'] }
}

/** Points are only ever compared with each other; a place alone, or a trigger elsewhere alone, is enough. */
const POINTS: [FilingReason, number][] = [
  ['trigger_in_document', 2],
  ['place_in_sentence', 2],
  ['place_in_document', 1],
  ['nationality', 1],
]
const ENOUGH = 2

function fileByContext(figure: FilableFigure, sentence: number, candidates: Candidate[], dated: string): Filing {
  const ranked = candidates
    .filter(({ event }) => isLive(event, dated))
    .map(({ event, evidence }) => {
      const reasons = POINTS.filter(([reason]) => holds(reason, event, evidence, figure, sentence))
      return {
        event,
        reasons: reasons.map(([reason]) => reason),
        points: reasons.reduce((sum, [, points]) => sum + points, 0),
      }
    })
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points)
  const [first, second] = ranked
  if (!first) return { event: null, reasons: ['no_evidence'] }
  if (second && second.points === first.points) return { event: null, reasons: ['ambiguous'] }
  return { event: first.event.slug, reasons: first.reasons }
}

const isLive = (event: KnownEvent, dated: string): boolean =>
  event.end === null || Date.parse(dated) <= Date.parse(event.end) + AFTERMATH_DAYS * DAY

function holds(
  reason: FilingReason,
  event: KnownEvent,
  evidence: Evidence,
  figure: FilableFigure,
  sentence: number,
): boolean {
  switch (reason) {
    case 'trigger_in_document':
      return evidence.triggers.size > 0
    case 'place_in_sentence':
      return evidence.places.has(sentence)
    case 'place_in_document':
      return evidence.places.size > 0
    default:
      return figure.nationality !== null && event.nationalities.includes(figure.nationality)
  }
}

/** Sentences lie in order and do not overlap; a gap belongs to the sentence before it. */
function sentenceLocator(sentences: FilableSentence[]): (offset: number) => number {
  return (offset) => {
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (sentences[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
