import type { Language, SeriesComparison, SeriesPoint } from '../../../contract/contract'
import { MAX_DRAWN } from './colours'
import { type ChartWords, named, WORDS, wrapped } from './words'

type Series = SeriesComparison['series'][number]

/** A series as it is drawn, under a name that no other one bears. */
export interface Drawn extends Series {
  label: string
}

export interface ChartTexts {
  title: string
  /** What is counted, over what and by which bucket; then what the signs mean that occur. */
  subtitle: string[]
  axis: string
  /** Origins, figures, and what is left out. */
  source: string[]
  /** The whole in words, for those who do not see it. */
  description: string
}

/** As many letters of small print as the plot is wide, in Vega's estimate. */
const LETTERS = 78

/** What stands behind a chart besides its series. */
export interface ChartSubject {
  answer: SeriesComparison
  eventName: string
  language: Language
  /** The moment as of which, where one was asked for. */
  knownAt: string | null
}

/**
 * The series that are drawn: up to eight, totals alone where there are any. A part of a total in one picture with it
 * would look like a rival.
 */
export function drawnSeries({ answer: { series }, language }: ChartSubject): Drawn[] {
  const totals = series.filter(({ subset }) => !subset)
  const drawn = (totals.length > 0 ? totals : series).slice(0, MAX_DRAWN)
  const words = WORDS[language]
  const labels = drawn.map((one) => labelOf(one, words))
  return drawn.map((one, index) => {
    const label = labels[index]!
    const isTwice = labels.filter((other) => other === label).length > 1
    return { ...one, label: isTwice ? `${label} (${one.id})` : label }
  })
}

function labelOf({ origin, population, subset }: Series, words: ChartWords): string {
  const whom = [
    ...(population.category === 'people' ? [] : [words.categories[population.category]]),
    ...(population.nationality === null ? [] : [regionIn(words.locale, population.nationality)]),
    ...(subset ? [words.part] : []),
    ...(origin.ownVoice ? [words.ownVoice] : []),
  ]
  return [named(origin.name, words), ...whom].join(words.rightToLeft ? '، ' : ', ')
}

const regionIn = (locale: string, country: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country

export function textsOf(subject: ChartSubject, drawn: readonly Drawn[]): ChartTexts {
  const { answer, eventName, language } = subject
  const words = WORDS[language]
  const number = new Intl.NumberFormat('en-GB')
  const join = words.rightToLeft ? '، ' : ', '
  const title = `${words.measures[answer.measure]}: ${named(eventName, words)}`
  const scope = [words.bases[answer.basis], words.buckets[answer.bucket]].join(join)
  const names = [...new Set(drawn.map(({ origin }) => named(origin.name, words)))]
  const figures = drawn.reduce((sum, series) => sum + series.figures, 0)
  const undrawn = answer.summary.series - drawn.length
  const { points, before } = answer.leftOut
  const source = [
    ...(names.length > 0 ? [words.source(names.join(join), number.format(figures))] : []),
    [
      ...(undrawn > 0 ? [words.undrawn(number.format(undrawn))] : []),
      ...(points > 0 && before ? [words.leftOut(number.format(points), dayIn(words, before))] : []),
      ...(subject.knownAt ? [words.knownAt(subject.knownAt.replace('T', ' '))] : []),
    ].join(' '),
  ].filter((line) => line !== '')
  const signs = signsOf(drawn, words)
  return {
    title,
    subtitle:
      drawn.length === 0 ? [scope, words.nothing] : [scope, ...(signs ? wrapped(signs, LETTERS) : [])],
    axis: words.people,
    source: source.flatMap((line) => wrapped(line, LETTERS)),
    description: [`${title}. ${scope}.`, ...drawn.map((series) => told(series, words)), signs, ...source]
      .filter((sentence) => sentence !== '')
      .join(' '),
  }
}

/** The meaning of the signs that occur. */
function signsOf(drawn: readonly Drawn[], words: ChartWords): string {
  const points = drawn.flatMap((series) => series.points)
  const occurring: [string, (point: SeriesPoint) => boolean][] = [
    [words.openBound, isOpen],
    [words.approximate, ({ last }) => last.qualifier === 'about'],
    [words.span, isSpan],
    [words.conflict, ({ conflicts }) => conflicts > 0],
    [words.revised, ({ revised }) => revised],
  ]
  return occurring
    .filter(([, occurs]) => points.some(occurs))
    .map(([meaning]) => meaning)
    .join(' ')
}

export const isOpen = ({ last }: SeriesPoint): boolean => (last.low === null) !== (last.high === null)

export const isSpan = ({ low, high }: SeriesPoint): boolean => low !== null && high !== null && low < high

function told({ label, points }: Drawn, words: ChartWords): string {
  const [first, last] = [points[0]!, points.at(-1)!].map((point) => statedOn(point, words))
  return points.length === 1 ? `${label}: ${first}.` : words.fromTo(label, first!, last!)
}

const statedOn = ({ last, low, high }: SeriesPoint, words: ChartWords): string =>
  words.onDay(
    last.orderOf === null ? stated(last, words) : rangeOf(low, high, words),
    dayIn(words, last.asOf),
  )

function stated(last: SeriesPoint['last'], words: ChartWords): string {
  const number = new Intl.NumberFormat('en-GB')
  const [low, high] = [last.low, last.high].map((bound) => (bound === null ? '' : number.format(bound)))
  switch (last.qualifier) {
    case 'at_least':
      return words.atLeast(low!)
    case 'more_than':
      return words.moreThan(low!)
    case 'at_most':
      return words.atMost(high!)
    case 'fewer_than':
      return words.fewerThan(high!)
    case 'about':
      return words.about(low!)
    case 'range':
      return words.range(low!, high!)
    case 'exact':
    case 'order':
      return low!
  }
}

function rangeOf(low: number | null, high: number | null, words: ChartWords): string {
  const number = new Intl.NumberFormat('en-GB')
  return words.range(low === null ? '…' : number.format(low), high === null ? '…' : number.format(high))
}

const dayIn = ({ locale }: ChartWords, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
