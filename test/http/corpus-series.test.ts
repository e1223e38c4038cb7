import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../../src/project-root'
import { type Api, startApi } from '../support/api'

/** Official bulletins and the public series made of them, beside the checkout where development has them. */
const CORPUS = join(projectRoot, '..', 'shared', 'corpus')
const present = existsSync(join(CORPUS, 'bulletins'))

if (!present) it.skip(`bulletins and series are looked for in ${CORPUS}, and are not there`, () => undefined)

const describeCorpus = present ? describe : describe.skip

interface Row {
  report_date: string
  report_source: string
  report_period: number
  killed?: number
  killed_cum?: number
  injured?: number
  injured_cum?: number
  killed_women_cum?: number
}

interface Bulletin {
  row: Row
  ar: string
  en: string
}

const read = (file: string): string => readFileSync(join(CORPUS, file), 'utf8')

function bulletin(file: string): Bulletin {
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`bulletins/${file}`)) ?? []
  const english = text.search(/(?:\p{RI}{2}\s*)?Palestinian Ministry of Health/u)
  const row = parse(front) as Row
  return { row, ar: text.slice(0, english), en: text.slice(english) }
}

const bulletins = present ? readdirSync(join(CORPUS, 'bulletins')).sort().map(bulletin) : []

/** Rows without a count of their own hold what others carry forward. */
const rows = (present ? (JSON.parse(read('series/casualties_daily.json')) as Row[]) : []).filter(
  (row) => row.killed_cum !== undefined || row.injured_cum !== undefined,
)

interface Point {
  bucket: string
  low: number
  high: number
  highOpen: boolean
  revised: boolean
  conflicts: number
}

interface Series {
  origin: { slug: string }
  subset: boolean
  points: Point[]
}

const HOST = 'gaza-health-ministry'
const at = (day: string): string => `${day}T12:00:00Z`
const dayByDay = (points: Point[]) => points.map(({ bucket, low, high }) => [bucket, low, high])

describeCorpus.each([['ar'], ['en'], ['ar', 'en']] as ('ar' | 'en')[][])(
  'twenty official bulletins, %s %s',
  (...languages) => {
    let api: Api

    beforeAll(async () => {
      api = await startApi({ seed: 'registry' })
      for (const { row, ...halves } of bulletins)
        for (const language of languages)
          await api.post('/v1/documents', {
            outlet: HOST,
            language,
            publishedAt: at(row.report_date),
            text: halves[language],
          })
    }, 300_000)

    afterAll(() => api.stop())

    it.each(['killed', 'injured'] as const)('%s: the totals of every day, by one origin', async (measure) => {
      const { body } = await api.get(`/v1/comparisons/series?event=gaza-war-2023&measure=${measure}`)
      const totals = body.series.filter(({ subset }: Series) => !subset)
      expect(totals).toMatchObject([{ origin: { slug: HOST } }])
      expect(dayByDay(totals[0].points)).toEqual(
        bulletins.map(({ row }) => [row.report_date, row[`${measure}_cum`], row[`${measure}_cum`]]),
      )
      expect(totals[0].points.filter(({ revised, conflicts }: Point) => revised || conflicts > 0)).toEqual([])
    })

    it.each(['killed', 'injured'] as const)('%s: each day updates the one before it', async (measure) => {
      const { body } = await api.get(`/v1/comparisons/figures?event=gaza-war-2023&measure=${measure}`)
      const totals = body.positions.filter(
        (p: { basis: string; setAside: string | null }) => p.basis === 'cumulative' && p.setAside === null,
      )
      expect(totals).toHaveLength(bulletins.length)
      expect(body.summary).toMatchObject({ origins: 1, conflicts: 0 })
      const verdicts = totals.slice(1).map(({ id }: { id: string }, index: number) => {
        const pair = body.pairs.find(
          (one: { a: string; b: string }) => one.a === totals[index].id && one.b === id,
        )
        return pair.verdict
      })
      const rises = bulletins
        .slice(1)
        .map(({ row }, index) =>
          row[`${measure}_cum`] === bulletins[index]!.row[`${measure}_cum`] ? 'agrees' : 'updates',
        )
      expect(verdicts).toEqual(rises)
    })
  },
)

describeCorpus('the public daily series', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi({ seed: 'registry' })
    const lines = rows.map((row) => JSON.stringify(reportOf(row)))
    await api.post('/v1/documents/batch', `${lines.join('\n')}\n`, {
      headers: { 'Content-Type': 'application/x-ndjson' },
    })
  }, 300_000)

  afterAll(() => api.stop())

  const points = async (query: string): Promise<Point[]> => {
    const { body } = await api.get(
      `/v1/comparisons/series?event=gaza-war-2023${query.includes('population') ? '' : '&population=people'}&${query}`,
    )
    return body.series.flatMap((series: Series) => series.points).sort(byBucket)
  }
  const reported = (field: keyof Row) => rows.filter((row) => row[field] !== undefined)

  it.each([
    ['killed', 'cumulative', 'killed_cum'],
    ['injured', 'cumulative', 'injured_cum'],
    ['killed', 'period', 'killed'],
    ['injured', 'period', 'injured'],
  ] as const)('%s, %s: is what was reported, on each day on which it was', async (measure, basis, field) => {
    const found = await points(`measure=${measure}&basis=${basis}`)
    expect(dayByDay(found)).toEqual(reported(field).map((row) => [row.report_date, row[field], row[field]]))
  })

  it('agrees with the report of 10 June 2024: at least 37,124 killed', async () => {
    const entries = JSON.parse(read('reports.json')) as {
      file: string
      outlet: string
      publishedAt: string
    }[]
    const { publishedAt } = entries.find(({ file }) => file === '004.txt')!
    const text = read('reports/004.txt')
    await api.post('/v1/documents', { outlet: 'sample-news-ar', language: 'ar', publishedAt, text })
    const day = 'event=gaza-war-2023&measure=killed&population=people&from=2024-06-10&to=2024-06-10'
    const { body } = await api.get(`/v1/comparisons/figures?${day}`)
    const totals = body.positions.filter(
      (p: { origin: { slug: string }; low: number }) => p.origin.slug === HOST && p.low === 37124,
    )
    expect(totals.map(({ qualifier }: { qualifier: string }) => qualifier).sort()).toEqual([
      'at_least',
      'exact',
    ])
    const ids = totals.map(({ id }: { id: string }) => id)
    const pair = body.pairs.find(({ a, b }: { a: string; b: string }) => ids.includes(a) && ids.includes(b))
    expect(pair).toMatchObject({ verdict: 'compatible', reasons: expect.arrayContaining(['same_origin']) })
  })

  it('shows the days on which a running total fell', async () => {
    const women = await points('measure=killed&population=women')
    const known = reported('killed_women_cum')
    expect(women).toHaveLength(known.length)
    const before = (index: number): Row[] => known.slice(Math.max(0, index - 1), index)
    const fallen = known.filter((row, index) =>
      before(index).some((earlier) => row.killed_women_cum! < earlier.killed_women_cum!),
    )
    const byOneOrigin = fallen.filter((row) =>
      before(known.indexOf(row)).some((earlier) => row.report_source === earlier.report_source),
    )
    const days = (some: Row[]) => some.map((row) => row.report_date)
    expect(byOneOrigin.length).toBeGreaterThan(0)
    expect(women.filter(({ revised }) => revised).map(({ bucket }) => bucket)).toEqual(days(byOneOrigin))
    // Below what another origin gave before, it is no revision, but a conflict.
    expect(women.filter((p) => p.revised || p.conflicts > 0).map(({ bucket }) => bucket)).toEqual(
      expect.arrayContaining(days(fallen)),
    )
  })

  it.each(['killed', 'injured'] as const)(
    '%s: holds the days on which a daily count is not the difference of the totals',
    async (measure) => {
      const [totals, daily] = [
        await points(`measure=${measure}`),
        await points(`measure=${measure}&basis=period`),
      ]
      const count = new Map(daily.map(({ bucket, low }) => [bucket, low]))
      const odd = totals.filter(({ bucket, low }, index) => {
        const before = totals[index - 1]
        return before && count.has(bucket) && low - before.low !== count.get(bucket)
      })
      const known = reported(`${measure}_cum`)
      const expected = known.filter((row, index) => {
        const before = known[index - 1]?.[`${measure}_cum`]
        return (
          before !== undefined &&
          row[measure] !== undefined &&
          row[`${measure}_cum`]! - before !== row[measure]
        )
      })
      expect(odd.map(({ bucket }) => bucket)).toEqual(expected.map((row) => row.report_date))
      expect(odd.length).toBeGreaterThan(5)
    },
  )

  it.each(['en', 'ar'])('charts: a thousand days of two origins, in %s', async (language) => {
    const { text } = await api.get(
      '/v1/comparisons/series?event=gaza-war-2023&measure=killed&population=people&format=svg',
      { headers: { 'Accept-Language': language } },
    )
    expect(text).toMatch(/^<svg [\s\S]*<\/svg>$/)
    const numbers = text.match(/(?<=,)\d+(\.\d+)?(?=[LMZ"])/g) ?? []
    expect(numbers.length).toBeGreaterThan(1000)
  })
})

const byBucket = (a: Point, b: Point): number => (a.bucket < b.bucket ? -1 : Number(a.bucket !== b.bucket))

/** What a row reports, in sentences of our own: a count of a day, the totals, and parts of these. */
function reportOf(row: Row): object {
  const who = row.report_source === 'gmotel' ? 'Gaza Government Media Office' : 'Gaza Health Ministry'
  const n = (count: number): string => count.toLocaleString('en-GB')
  const sentence = (parts: string[], rest: string): string[] =>
    parts.length > 0 ? [`${parts.join(' and ')} ${rest}`] : []
  const text = [
    `GAZA, ${row.report_date} (Sample Wire)`,
    ...sentence(
      [
        ...(row.killed_cum === undefined ? [] : [`${n(row.killed_cum)} people have been killed`]),
        ...(row.injured_cum === undefined ? [] : [`${n(row.injured_cum)} people have been injured`]),
      ],
      `in the Gaza Strip since October 7, 2023, the ${who} said.`,
    ),
    ...sentence(
      [
        ...(row.killed === undefined ? [] : [`${n(row.killed)} people were killed`]),
        ...(row.injured === undefined ? [] : [`${n(row.injured)} people were injured`]),
      ],
      `in the Gaza Strip in the past ${row.report_period} hours, the ${who} said.`,
    ),
    ...(row.killed_women_cum === undefined
      ? []
      : [
          `${n(row.killed_women_cum)} women have been killed in the Gaza Strip since October 7, 2023, the ${who} said.`,
        ]),
  ].join('\n\n')
  return { outlet: 'sample-wire-en', language: 'en', publishedAt: at(row.report_date), text }
}
