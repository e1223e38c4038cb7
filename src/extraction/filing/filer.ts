import { type FoldedText, foldText } from '../folded-text'
import { countryNames } from './countries'
import { type Evidence, fileClaim, fileFigure, leadOf, mayConcern, TITLE } from './judgement'
import { countBelow } from './offsets'
import { compilePhrases } from './phrases'
import type { FilableClaim, FilableFigure, FilableSentence, Filing, KnownEvent } from './types'

export interface DocumentToFile {
  text: string
  /** Read with the text for what the document is about; not a part of the text. */
  title: string | null
  /** RFC 3339 date or date-time at which the document stands. */
  dated: string
  sentences: FilableSentence[]
  figures: FilableFigure[]
  /** Those that give no figure; the others stand where their figures do. */
  claims: FilableClaim[]
}

/** In the order in which they were given. */
export interface Filings {
  figures: Filing[]
  claims: Filing[]
}

export type Filer = (document: DocumentToFile) => Filings

/**
 * Files figures under events. First what the figure's own sentence names: one event by its trigger, or of several
 * the one whose trigger stands nearest. Else the events that were live at the document's date, by what the document
 * names and where the sentence is set; a sentence that is set in another country is not theirs. What more than one
 * event explains alike stays unfiled.
 *
 * A claim that gives no figure is filed only where one event alone is spoken for: by its sentence, else by the title
 * and the first sentences of the document.
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
    const figures = document.figures.map((figure) => {
      const eligible = compiled
        .map(({ event }, index) => ({ event, evidence: evidence[index]! }))
        .filter(({ event }) => mayConcern(event, figure, document.dated))
      return fileFigure(figure, sentenceOf(figure.start), eligible, document.dated, clauses)
    })
    const leading = evidence.map(leadOf)
    const current = compiled.flatMap(({ event }, index) =>
      mayConcern(event, ANYBODY, document.dated)
        ? [{ event, evidence: evidence[index]!, lead: leading[index]! }]
        : [],
    )
    const claims = document.claims.map(({ start }) => fileClaim(sentenceOf(start), current, document.dated))
    return { figures, claims }
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

const ANYBODY = { nationality: null }

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

const CLAUSE_MARKS = new Set([',', '،', ';', ':'])

/** Code-point offsets of the marks that end a clause. */
const clauseEnds = (text: FoldedText): number[] =>
  text.tokens
    .filter((token) => token.kind === 'mark' && CLAUSE_MARKS.has(token.text))
    .map((token) => text.span(token.start, token.end).start)

/** Sentences lie in order and do not overlap; a gap belongs to the sentence before it. */
function sentenceLocator(sentences: FilableSentence[]): (offset: number) => number {
  const starts = sentences.map((sentence) => sentence.start)
  return (offset) => Math.max(0, countBelow(starts, offset + 1) - 1)
}
