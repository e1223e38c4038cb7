import { countBelow } from './offsets'
import type { FilableFigure, Filing, FilingCandidate, FilingReason, KnownEvent } from './types'

/** A report dated later than this after an event's end counts toward it only where the sentence itself names it. */
const AFTERMATH_DAYS = 60
const DAY = 86_400_000

/** What a report is about stands in its title or in so many sentences at its head. */
const LEAD_SENTENCES = 3

/** The number of the title among the sentences. */
export const TITLE = -1

/** What a document says of one event. */
export interface Evidence {
  /** Character offsets of the triggers that hold, by sentence. */
  triggers: Map<number, number[]>
  places: Set<number>
  /** Sentences that name a country which is not the event's. */
  elsewhere: Set<number>
}

/** Whether a report of this date can count for the event, and this figure among those whom it counts. */
export const mayConcern = (
  event: KnownEvent,
  figure: Pick<FilableFigure, 'nationality'>,
  dated: string,
): boolean =>
  dated.slice(0, 10) >= event.start &&
  (figure.nationality === null ||
    event.nationalities.length === 0 ||
    event.nationalities.includes(figure.nationality))

/** An event with what the figure's document says of it. */
export interface Candidate {
  event: KnownEvent
  evidence: Evidence
}

/**
 * Judges between the events that a figure may concern.
 * @param sentence the index of the figure's sentence
 * @param clauses code-point offsets of the marks that end a clause, in order
 */
export function fileFigure(
  figure: FilableFigure,
  sentence: number,
  candidates: Candidate[],
  dated: string,
  clauses: number[],
): Filing {
  const named = candidates.filter(({ evidence }) => evidence.triggers.has(sentence))
  if (named.length === 1) return under(named[0]!.event, ['trigger_in_sentence'])
  if (named.length > 1) return fileByNearest(figure, sentence, named, clauses)
  return fileByContext(figure, sentence, candidates, dated)
}

const under = (event: KnownEvent, reasons: FilingReason[]): Filing => ({
  event: event.slug,
  reasons,
  candidates: [],
})

/** By slug, so that the same evidence reads the same in whatever order events are registered. */
const ambiguous = (candidates: FilingCandidate[]): Filing => ({
  event: null,
  reasons: ['ambiguous'],
  candidates: candidates.sort((a, b) => (a.event < b.event ? -1 : 1)),
})

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
  const nearest = ranked.filter(({ distance }) => distance === ranked[0]!.distance)
  if (nearest.length > 1)
    return ambiguous(nearest.map(({ event }) => ({ event: event.slug, reasons: ['trigger_in_sentence'] })))
  return under(nearest[0]!.event, ['trigger_in_sentence', 'nearest_trigger'])
}

/** Of offsets in order the last before a place and the first behind it: one of them is the nearest. */
function neighbours(offsets: number[], place: number): number[] {
  const at = countBelow(offsets, place)
  return offsets.slice(Math.max(0, at - 1), at + 1)
}

/** Points are only ever compared with each other; a place alone, or a trigger elsewhere alone, is enough. */
const POINTS: [FilingReason, number][] = [
  ['trigger_in_document', 2],
  ['place_in_sentence', 2],
  ['place_in_document', 1],
  ['nationality', 1],
]
const ENOUGH = 2

interface Ranked {
  event: KnownEvent
  reasons: FilingReason[]
  points: number
}

/** The live events that enough speaks for, the best first. */
function rank(
  figure: Pick<FilableFigure, 'nationality'>,
  sentence: number,
  candidates: Candidate[],
  dated: string,
): Ranked[] {
  return candidates
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
}

function fileByContext(
  figure: FilableFigure,
  sentence: number,
  candidates: Candidate[],
  dated: string,
): Filing {
  const ranked = rank(figure, sentence, candidates, dated)
  const best = ranked.filter(({ points }) => points === ranked[0]!.points)
  if (best.length === 0) return { event: null, reasons: ['no_evidence'], candidates: [] }
  if (best.length > 1) return ambiguous(best.map(({ event, reasons }) => ({ event: event.slug, reasons })))
  return under(best[0]!.event, best[0]!.reasons)
}

const isLive = (event: KnownEvent, dated: string): boolean =>
  event.end === null || Date.parse(dated) <= Date.parse(event.end) + AFTERMATH_DAYS * DAY

function holds(
  reason: FilingReason,
  event: KnownEvent,
  evidence: Evidence,
  figure: Pick<FilableFigure, 'nationality'>,
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

/** What the title and the first sentences say of an event. */
export function leadOf({ triggers, places, elsewhere }: Evidence): Evidence {
  const leads = (sentence: number) => sentence < LEAD_SENTENCES
  return {
    triggers: new Map([...triggers].filter(([sentence]) => leads(sentence))),
    places: new Set([...places].filter(leads)),
    elsewhere,
  }
}

/** An event with what the document says of it, at its head and in all. */
export interface ClaimCandidate extends Candidate {
  lead: Evidence
}

/**
 * Judges whether one event alone is spoken for where a claim without figures stands. A figure counts toward the event
 * that fits it best; what a claim is about is not a matter of degree.
 */
export function fileClaim(sentence: number, candidates: ClaimCandidate[], dated: string): Filing {
  const named = candidates.filter(({ evidence }) => evidence.triggers.has(sentence))
  const spokenFor: Pick<Ranked, 'event' | 'reasons'>[] =
    named.length > 0
      ? named.map(({ event }) => ({ event, reasons: ['trigger_in_sentence'] }))
      : rank(
          { nationality: null },
          sentence,
          candidates.map(({ event, evidence, lead }) => ({
            event,
            evidence: evidence.places.has(sentence)
              ? { ...lead, places: new Set([...lead.places, sentence]) }
              : lead,
          })),
          dated,
        )
  const [first, second] = spokenFor
  if (!first) return { event: null, reasons: ['no_evidence'], candidates: [] }
  if (second) return ambiguous(spokenFor.map(({ event, reasons }) => ({ event: event.slug, reasons })))
  return under(first.event, first.reasons)
}
