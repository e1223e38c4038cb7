import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { createExtractor } from '../../src/extraction/extract'
import type { Figure } from '../../src/extraction/types'

/** Real bulletins lie beside the checkout, not in it. */
const BULLETINS = resolve(__dirname, '../../../shared/corpus/bulletins')
const extract = createExtractor([])

/** Days on which the compilers of the public series changed a stated daily count to fit the totals. */
const STATED_INJURED: Record<string, number> = { '2026-07-09': 17, '2026-07-15': 18 }

interface Day {
  report_date: string
  killed: number
  killed_cum: number
  injured: number
  injured_cum: number
  killed_recovered?: number
}

interface Bulletin {
  day: Day
  texts: [half: string, text: string][]
}

function readBulletin(file: string): Bulletin {
  const raw = readFileSync(join(BULLETINS, file), 'utf8')
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(raw) ?? []
  const english = text.search(/(?:\p{RI}{2}\s*)?Palestinian Ministry of Health/u)
  return {
    day: parse(front, { schema: 'failsafe' }) as Day,
    texts: [
      ['Arabic', text.slice(0, english)],
      ['English', text.slice(english)],
      ['both', text],
    ],
  }
}

const values = (figures: Figure[], test: (figure: Figure) => boolean): number[] => [
  ...new Set(figures.filter(test).map(({ low }) => low ?? Number.NaN)),
]

const figuresOf = (text: string): Figure[] => extract(text).claims.flatMap(({ figures }) => figures)

const whole = (measure: string, basis: string) => (figure: Figure) =>
  figure.measure === measure && figure.basis === basis && !figure.subset

if (existsSync(BULLETINS)) {
  const cases = readdirSync(BULLETINS).flatMap((file) => {
    const { day, texts } = readBulletin(file)
    return texts.map(([half, text]) => ({ date: day.report_date, half, text, day }))
  })

  test.each(cases)(
    'the official bulletin of $date, $half: totals, daily counts and their day',
    (bulletin) => {
      const figures = figuresOf(bulletin.text)
      const { date, day } = bulletin
      expect(values(figures, whole('killed', 'cumulative'))).toEqual([Number(day.killed_cum)])
      expect(values(figures, whole('injured', 'cumulative'))).toEqual([Number(day.injured_cum)])
      expect(values(figures, whole('injured', 'period'))).toEqual([
        STATED_INJURED[date] ?? Number(day.injured),
      ])
      // What a note adds to the total alone is counted in the series of that day as well.
      const added = values(figures, (f) => f.measure === 'killed' && f.subset && isAdded(f, figures))
      const [stated = Number.NaN] = values(figures, whole('killed', 'period'))
      expect(added.reduce((sum, n) => sum + n, stated)).toBe(Number(day.killed))
      expect(new Set(figures.map(({ asOf }) => asOf))).toEqual(new Set([date]))
    },
  )

  test.each(cases)('the official bulletin of $date, $half: parts and totals since the truce', (bulletin) => {
    const figures = figuresOf(bulletin.text)
    const recovered = values(figures, (f) => f.measure === 'recovered' && f.basis === 'period' && f.subset)
    const expected = Number(bulletin.day.killed_recovered ?? 0)
    if (expected > 0) expect(recovered).toContain(expected)
    else expect(recovered).toEqual([])
    for (const measure of ['killed', 'injured']) {
      const since = values(figures, (f) => isSinceTruce(f, measure, figures))
      expect(since).toHaveLength(1)
    }
    expect(values(figures, whole('recovered', 'cumulative'))).toHaveLength(1)
  })
} else {
  test.skip(`the official bulletins: there is no ${BULLETINS}`, () => {})
}

/** A total since a later day is part of the total since an earlier one. */
const isSinceTruce = (figure: Figure, measure: string, figures: Figure[]): boolean =>
  figure.measure === measure && figure.basis === 'cumulative' && figure.subset && !isAdded(figure, figures)

/** Late additions are a few; the total since the truce is the greatest part. */
function isAdded(figure: Figure, figures: Figure[]): boolean {
  const parts = figures.filter(
    (f) => f.basis === 'cumulative' && f.subset && f.measure === figure.measure && f.low !== null,
  )
  return figure.basis === 'cumulative' && (figure.low ?? 0) < Math.max(...parts.map(({ low }) => low ?? 0))
}
