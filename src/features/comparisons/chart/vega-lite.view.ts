import type { SeriesPoint, VegaLiteSpecification } from '../../../contract/contract'
import { below, HEIGHT, type Layer, WIDTH } from './below'
import { COLOURS, SERIES_COLOURS, SERIES_DASHES, SERIES_SHAPES } from './colours'
import { type ChartSubject, type Drawn, drawnSeries, isOpen, isSpan, textsOf } from './texts'
import { type ChartWords, isolated, WORDS } from './words'

const [INK, FAINT, GRID, BACKGROUND, CONFLICT] = [
  COLOURS.ink[0],
  COLOURS.faint[0],
  COLOURS.grid[0],
  COLOURS.background[0],
  COLOURS.conflict[0],
]
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', Tahoma, Arial, sans-serif"

/** A foot on the bound, and an arrow on the side that is open. */
const ARROW_UP = 'M-0.6,0L0.6,0M0,0L0,-2.2M-0.4,-1.6L0,-2.2L0.4,-1.6'
const ARROW_DOWN = 'M-0.6,0L0.6,0M0,0L0,2.2M-0.4,1.6L0,2.2L0.4,1.6'

/** Beyond this many points a line has marks here and there alone. */
const MAX_MARKED = 40

interface Datum {
  series: string
  day: string
  /** A single number that is stated; null where it is open or a span. */
  value: number | null
  about: boolean
  /** Beside a line, so that its series is known by its shape. */
  marked: boolean
  /** The bound that is stated where the other side is open. */
  bound: number | null
  side: 'above' | 'below' | null
  low: number | null
  high: number | null
  /** Where a sign of conflict or of a fall stands. */
  at: number | null
  conflict: boolean
  revised: boolean
}

/**
 * A Vega-Lite specification with its data in it, which says the same in versions 5 and 6. A line joins single
 * numbers alone: an open bound is an arrow, and a span a bar, so that nothing looks more certain than it was said.
 */
export function toVegaLite(subject: ChartSubject, version: 'v5' | 'v6' = 'v6'): VegaLiteSpecification {
  const words = WORDS[subject.language]
  const drawn = drawnSeries(subject)
  const texts = textsOf(subject, drawn)
  const local = (text: string): string => isolated(text, words)
  const start = words.rightToLeft ? 'end' : 'start'
  return {
    $schema: `https://vega.github.io/schema/vega-lite/${version}.json`,
    description: texts.description,
    width: WIDTH,
    height: HEIGHT,
    padding: 16,
    background: BACKGROUND,
    title: {
      text: local(texts.title),
      subtitle: texts.subtitle.map(local),
      anchor: start,
      frame: 'group',
      fontSize: 18,
      subtitleFontSize: 12,
      subtitlePadding: 6,
      subtitleLineHeight: 17,
      offset: 30,
    },
    data: { values: drawn.flatMap(dataOf(local)) },
    encoding: {
      x: {
        field: 'day',
        type: 'temporal',
        scale: { type: 'utc', padding: 14 },
        axis: { title: null, grid: false, labelOverlap: true, ...ticksOf(subject, local) },
      },
    },
    layer: [...marks(drawn, local), ...below(drawn, texts, words)],
    config: config(words),
  }

  function marks(series: readonly Drawn[], nameOf: (text: string) => string): Layer[] {
    const domain = series.map(({ label }) => nameOf(label))
    const scaled = <T>(range: readonly T[]) => ({ domain, range: range.slice(0, domain.length) })
    const colour = {
      field: 'series',
      type: 'nominal',
      scale: scaled(SERIES_COLOURS.map(([light]) => light)),
      legend: null,
    }
    const shape = { field: 'series', type: 'nominal', scale: scaled(SERIES_SHAPES), legend: null }
    const dash = { field: 'series', type: 'nominal', scale: scaled(SERIES_DASHES), legend: null }
    const y = (field: string) => ({
      field,
      type: 'quantitative',
      scale: { zero: subject.answer.basis !== 'cumulative', nice: true },
      axis: { title: local(texts.axis), format: ',d', tickCount: 6, ...valueAxis(words) },
    })
    const points = (filled: boolean) => ({
      transform: [{ filter: `datum.value !== null && datum.marked && datum.about === ${!filled}` }],
      mark: { type: 'point', filled, size: 55, strokeWidth: 1.6, opacity: 1 },
      encoding: { y: y('value'), color: colour, shape },
    })
    const arrows = (side: 'above' | 'below', path: string) => ({
      transform: [{ filter: `datum.side === '${side}'` }],
      mark: { type: 'point', shape: path, filled: false, size: 120, strokeWidth: 1.8, opacity: 1 },
      encoding: { y: y('bound'), color: colour },
    })
    return [
      {
        transform: [{ filter: 'datum.low !== null && datum.high !== null && datum.low < datum.high' }],
        mark: { type: 'rule', strokeWidth: 5, opacity: 0.35 },
        encoding: { y: y('low'), y2: { field: 'high' }, color: colour },
      },
      {
        transform: [{ filter: 'datum.value !== null' }],
        mark: { type: 'line', strokeWidth: 1.8 },
        encoding: { y: y('value'), color: colour, strokeDash: dash },
      },
      points(true),
      points(false),
      arrows('above', ARROW_UP),
      arrows('below', ARROW_DOWN),
      {
        transform: [{ filter: 'datum.conflict && datum.at !== null' }],
        mark: {
          type: 'point',
          shape: 'circle',
          filled: false,
          size: 260,
          stroke: CONFLICT,
          strokeWidth: 2,
          opacity: 1,
        },
        encoding: { y: y('at') },
      },
      {
        transform: [{ filter: 'datum.revised && datum.at !== null' }],
        mark: { type: 'text', text: '▼', dy: -14, fontSize: 10, color: INK },
        encoding: { y: y('at') },
      },
    ]
  }
}

const dataOf =
  (local: (text: string) => string) =>
  (series: Drawn): Datum[] =>
    series.points.map((point, index) => toDatum(local(series.label), point, isMarked(index, series.points)))

/** All of a few; of many some, evenly, with the first and the last. */
function isMarked(index: number, { length }: SeriesPoint[]): boolean {
  if (length <= MAX_MARKED) return true
  return index === length - 1 || index % Math.ceil(length / 12) === 0
}

function toDatum(series: string, point: SeriesPoint, marked: boolean): Datum {
  const { last, low, high } = point
  const value = last.low !== null && last.low === last.high ? last.low : null
  const bound = isOpen(point) ? (last.low ?? last.high) : null
  const span = isSpan(point) ? { low, high } : { low: null, high: null }
  return {
    series,
    day: point.bucket,
    value,
    about: last.qualifier === 'about',
    marked: marked || point.conflicts > 0 || point.revised,
    bound,
    side: bound === null ? null : last.high === null ? 'above' : 'below',
    ...span,
    at: value ?? bound ?? last.low ?? low,
    conflict: point.conflicts > 0,
    revised: point.revised,
  }
}

/** The title lies over the axis: turned by a quarter, Arabic is hard to read. */
const valueAxis = ({ rightToLeft }: ChartWords): object => ({
  orient: rightToLeft ? 'right' : 'left',
  titleAngle: 0,
  titleAnchor: 'end',
  titleBaseline: 'bottom',
  titleAlign: rightToLeft ? 'right' : 'left',
  titleX: rightToLeft ? 46 : -46,
  titleY: -10,
})

/** Ticks at whole days at least, with as much of the date as their distance leaves open. */
function ticksOf({ answer: { summary, bucket } }: ChartSubject, local: (text: string) => string): object {
  const days = (Date.parse(summary.to ?? '') - Date.parse(summary.from ?? '')) / 86_400_000 || 0
  if (bucket === 'month' || days > 150) return { tickCount: 8, format: local('%b %Y') }
  const interval = days <= 12 ? 'day' : 'week'
  return { tickCount: { interval, step: days <= 75 ? 1 : 2 }, format: local('%-d %b %Y') }
}

function config(words: ChartWords): object {
  const text = { labelColor: INK, titleColor: INK, labelFont: FONT, titleFont: FONT, labelFontSize: 11 }
  return {
    font: FONT,
    // The drawing is one image with a description; its thousand marks have nothing to add for a screen reader.
    aria: false,
    axis: { ...text, domainColor: FAINT, tickColor: FAINT, gridColor: GRID, titleFontWeight: 'normal' },
    title: { color: INK, subtitleColor: FAINT, font: FONT, subtitleFont: FONT },
    view: { stroke: null },
    ...(words.rightToLeft ? { locale: { time: timeLocale(words.locale) } } : {}),
  }
}

/** Names of months and days, as Vega's time format takes them. */
function timeLocale(locale: string): object {
  const named = (options: Intl.DateTimeFormatOptions, count: number, day: (index: number) => number) =>
    Array.from({ length: count }, (_, index) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day(index)),
    )
  const month = (index: number): number => Date.UTC(2023, index, 1)
  // 1 January 2023 was a Sunday.
  const weekday = (index: number): number => Date.UTC(2023, 0, 1 + index)
  return {
    dateTime: '%x %X',
    date: '%Y/%m/%d',
    time: '%H:%M:%S',
    periods: ['ص', 'م'],
    days: named({ weekday: 'long' }, 7, weekday),
    shortDays: named({ weekday: 'short' }, 7, weekday),
    months: named({ month: 'long' }, 12, month),
    shortMonths: named({ month: 'short' }, 12, month),
  }
}
