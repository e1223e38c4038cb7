import { type FoldedText, foldText } from '../folded-text'
import { countryNames } from './countries'
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
  /** Sentences that name a country which is not the event's. */
  elsewhere: Set<number>
}

/**
 * Files figures under events. First what the figure's own sentence names: one event by its trigger, or of several
 * the one whose trigger stands nearest. Else the events that were live at the document's date, by what the document
 * names and where the sentence is set; a sentence that is set in another country is not theirs. What more than one
 * event explains alike stays unfiled.
 */
export function createFiler(events: KnownEvent[]): Filer {
  const countries = countryNames()
  const phrases = [
    ...new Set([
      ...events.flatMap((event) => [...event.places, ...event.triggers.flatMap((t) => t.terms)]),
      ...countries.map(({ name }) => name),
    ]),
  ]
  const find = compilePhrases(phrases)
  const idOf = new Map(phrases.map((phrase, index) => [phrase, index]))
  const compiled = events.map((event) => ({ event, ...phrasesOf(event, countries, idOf) }))

  return (document) => {
    const text = foldText(document.text)
    const sentenceOf = sentenceLocator(document.sentences)
    const bySentence = groupBySentence(text, find(text), sentenceOf)
    if (document.title) {
      const title = foldText(document.title)
      bySentence.set(TITLE, groupBySentence(title, find(title), () => TITLE).get(TITLE) ?? new Map())
    }
    const evidence = compiled.map((own) => gather(bySentence, own))
    const clauses = clauseEnds(text)
    return document.figures.map((figure) => {
      const eligible = compiled
        .map(({ event }, index) => ({ event, evidence: evidence[index]! }))
        .filter(({ event }) => mayConcern(event, figure, document.dated))
      return fileFigure(figure, sentenceOf(figure.start), eligible, document.dated, clauses)
    })
  }
}

interface PhrasesOfEvent {
  places: Set<number>
  /** The triggers by their first term. */
  triggers: Map<number, number[][]>
  /** Names of countries that are not the event's; none where the event is of no country. */
  elsewhere: Set<number>
}

function phrasesOf(
  event: KnownEvent,
  countries: { name: string; code: string }[],
  idOf: Map<string, number>,
): PhrasesOfEvent {
  const own = new Set(event.nationalities)
  for (const { name, code } of countries) if (event.places.includes(name)) own.add(code)
  const triggers = new Map<number, number[][]>()
  for (const trigger of event.triggers) {
    const terms = trigger.terms.map((term) => idOf.get(term)!)
    triggers.set(terms[0]!, [...(triggers.get(terms[0]!) ?? []), terms])
  }
  return {
    places: new Set(event.places.map((place) => idOf.get(place)!)),
    triggers,
    elsewhere: new Set(
      own.size === 0 ? [] : countries.filter(({ code }) => !own.has(code)).map(({ name }) => idOf.get(name)!),
    ),
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
    const offsets = phrases.get(match.phrase)
    if (offsets) offsets.push(offset)
    else phrases.set(match.phrase, [offset])
    grouped.set(sentence, phrases)
  }
  return grouped
}

function gather(bySentence: PhrasesBySentence, { places, triggers, elsewhere }: PhrasesOfEvent): Evidence {
  const evidence: Evidence = { triggers: new Map(), places: new Set(), elsewhere: new Set() }
  for (const [sentence, phrases] of bySentence) {
    const found = [...phrases.keys()]
    if (found.some((phrase) => places.has(phrase))) evidence.places.add(sentence)
    else if (found.some((phrase) => elsewhere.has(phrase))) evidence.elsewhere.add(sentence)
    const offsets = found
      .flatMap((phrase) => triggers.get(phrase) ?? [])
      .filter((terms) => terms.every((term) => phrases.has(term)))
      .flatMap((terms) => terms.flatMap((term) => phrases.get(term)!))
    if (offsets.length > 0)
      evidence.triggers.set(
        sentence,
        [...new Set(offsets)].sort((a, b) => a - b),
      )
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

function fileFigure(
  figure: FilableFigure,
  sentence: number,
  candidates: Candidate[],
  dated: string,
  clauses: number[],
): Filing {
  const named = candidates.filter(({ evidence }) => evidence.triggers.has(sentence))
  if (named.length === 1) return { event: named[0]!.event.slug, reasons: ['trigger_in_sentence'] }
  if (named.length > 1) return fileByNearest(figure, sentence, named, clauses)
  return fileByContext(figure, sentence, candidates, dated)
}

/** Farther than any two places of one sentence: what stands in the figure's own clause is always nearer. */
const CLAUSE = 1_000_000

function fileByNearest(
  figure: FilableFigure,
  sentence: number,
  named: Candidate[],
  clauses: number[],
): Filing {
  const clause = countBelow(clauses, figure.start)
  const distance = (offset: number): number =>
    Math.abs(offset - figure.start) + CLAUSE * Math.abs(countBelow(clauses, offset) - clause)
  const ranked = named
    .map(({ event, evidence }) => ({
      event,
      distance: Math.min(...neighbours(evidence.triggers.get(sentence)!, figure.start).map(distance)),
    }))
    .sort((a, b) => a.distance - b.distance)
  if (ranked[0]!.distance === ranked[1]!.distance) return { event: null, reasons: ['ambiguous'] }
  return { event: ranked[0]!.event.slug, reasons: ['trigger_in_sentence', 'nearest_trigger'] }
}

/** Of offsets in order the last before a place and the first behind it: one of them is the nearest. */
function neighbours(offsets: number[], place: number): number[] {
  const at = countBelow(offsets, place)
  return offsets.slice(Math.max(0, at - 1), at + 1)
}

/** How many of the numbers, which are in order, are below a limit. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

const CLAUSE_MARKS = new Set([',', '،', ';', ':'])

/** Code-point offsets of the marks that end a clause. */
const clauseEnds = (text: FoldedText): number[] =>
  text.tokens
    .filter((token) => token.kind === 'mark' && CLAUSE_MARKS.has(token.text))
    .map((token) => text.span(token.start, token.end).start)

/** Points are only ever compared with each other; a place alone, or a trigger elsewhere alone, is enough. */
const POINTS: [FilingReason, number][] = [
  ['trigger_in_document', 2],
  ['place_in_sentence', 2],
  ['place_in_document', 1],
  ['nationality', 1],
]
const ENOUGH = 2

function fileByContext(
  figure: FilableFigure,
  sentence: number,
  candidates: Candidate[],
  dated: string,
): Filing {
  const ranked = candidates
    .filter(({ event, evidence }) => isLive(event, dated) && !evidence.elsewhere.has(sentence))
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
  const starts = sentences.map((sentence) => sentence.start)
  return (offset) => Math.max(0, countBelow(starts, offset + 1) - 1)
}
