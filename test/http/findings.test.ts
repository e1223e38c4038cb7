import { advance } from '../../src/database/derivations'
import { findingsDerivation } from '../../src/database/findings/refresh-findings'
import { type Api, type Reply, startApi, walk } from '../support/api'

/** A server of its own for each test takes its time on a busy machine. */
jest.setTimeout(60_000)

let api: Api

beforeEach(async () => {
  api = await startApi({ seed: 'registry' })
}, 60_000)

afterEach(() => api.stop())

const MINISTRY = 'the Gaza Health Ministry said'

const store = async (day: number, text: string, outlet = 'sample-wire-en', url?: string): Promise<string> => {
  const publishedAt = `2024-06-${String(day).padStart(2, '0')}T16:00:00Z`
  const reply = await api.post('/v1/documents', { outlet, publishedAt, text, ...(url && { url }) })
  expect(reply.status).toBeLessThan(300)
  return reply.body.id
}
const total = (count: string) =>
  `A total of ${count} people have been killed in Gaza since October 7, ${MINISTRY}.`

const findings = async (query = '', headers: Record<string, string> = {}): Promise<Reply['body']['data']> =>
  (await api.get(`/v1/findings?${query}`, { headers })).body.data
const check = async (query = '') =>
  (await api.get(`/v1/comparisons/checks?event=gaza-war-2023&measure=killed&${query}`)).body
const summaryOf = (list: Reply['body']['data']) =>
  list.map(({ kind, difference, evidence }: Reply['body']) => [
    kind,
    difference,
    ...evidence.map(({ role, figure }: Reply['body']) => `${role} ${figure.low}`),
  ])

const FALL = ['falling_total', 24, 'total 37100', 'previous_total 37124']

it('keeps a total that falls with both figures, their words and their documents', async () => {
  const before = await store(10, total('37,124'))
  const after = await store(12, total('37,100'), 'sample-post-en')
  const [finding, ...rest] = await findings()
  expect(rest).toEqual([])
  expect(finding).toMatchObject({
    kind: 'falling_total',
    event: 'gaza-war-2023',
    measure: 'killed',
    difference: 24,
    evidence: [
      {
        role: 'total',
        asOf: '2024-06-12',
        origin: { slug: 'gaza-health-ministry', ownVoice: false },
        figure: { low: 37100, high: 37100, span: { exact: expect.stringContaining('37,100') } },
        document: { id: after, outlet: { slug: 'sample-post-en' } },
      },
      { role: 'previous_total', asOf: '2024-06-10', document: { id: before } },
    ],
  })
  expect(finding.explanation).toMatch(
    /Gaza Health Ministry, 37,100 people were killed.*12 June 2024.*37,124.*10 June 2024.*lower by 24/s,
  )
  const [arabic] = await findings('', { 'Accept-Language': 'ar' })
  expect(arabic.explanation).toMatch(/37,100.*37,124.*الفارق 24/s)
})

it('refuses nothing, and shows on the claims that it is about, also where they repeat what others said', async () => {
  await store(10, total('37,124'))
  const first = await store(12, total('37,100'))
  const repeated = await store(12, `${total('37,100')} It did not say why.`, 'sample-post-en')
  for (const document of [first, repeated]) {
    const { data } = (await api.get(`/v1/documents/${document}/claims`)).body
    const found = data.filter((claim: Reply['body']) => claim.findings.length > 0)
    expect(found).toMatchObject([{ findings: [{ kind: 'falling_total' }], figures: [{ low: 37100 }] }])
    expect(await findings(`claim=${found[0].id}`)).toHaveLength(1)
    expect(summaryOf(await findings(`document=${document}`))).toEqual([FALL])
  }
  expect(await findings()).toHaveLength(1)
})

it('finds a fall in whatever order the reports come in', async () => {
  await store(12, total('37,100'))
  expect(await findings()).toEqual([])
  await store(10, total('37,124'))
  expect(summaryOf(await findings())).toEqual([FALL])
  await store(11, total('37,090'))
  expect(summaryOf(await findings())).toEqual([['falling_total', 34, 'total 37090', 'previous_total 37124']])
})

it('ends a finding with the text that it rests on, and tells of it as of then', async () => {
  await store(10, total('37,124'))
  await store(12, total('37,100'), 'sample-post-en', 'https://example.org/toll')
  const [{ recordedAt }] = await findings()
  const [claim] = (await api.get('/v1/claims?outlet=sample-post-en&measure=killed')).body.data
  await store(12, total('37,180'), 'sample-post-en', 'https://example.org/toll')
  expect(await findings()).toEqual([])
  expect(summaryOf(await findings(`knownAt=${recordedAt}`))).toEqual([FALL])
  const then = await api.get(`/v1/claims?outlet=sample-post-en&measure=killed&knownAt=${recordedAt}`)
  expect(then.body.data).toMatchObject([{ id: claim.id, findings: [{ kind: 'falling_total' }] }])
})

it.each([
  ['English', `In the past 24 hours 57 people were killed in Gaza, ${MINISTRY}.`],
  ['Arabic', 'قالت وزارة الصحة في غزة إن 57 شخصا قتلوا في غزة خلال الساعات الـ24 الماضية.'],
])('holds the count of a day against two totals, in %s', async (language, daily) => {
  await store(10, total('37,124'))
  await store(11, total('37,164'))
  await store(11, daily, language === 'Arabic' ? 'sample-daily-ar' : 'sample-post-en')
  expect(summaryOf(await findings('kind=daily_mismatch'))).toEqual([
    ['daily_mismatch', 17, 'daily_count 57', 'total 37164', 'previous_total 37124'],
  ])
})

it('leaves alone a count of a week, and a day that adds up', async () => {
  await store(10, total('37,124'))
  await store(11, total('37,164'))
  await store(11, `In the past week 257 people were killed in Gaza, ${MINISTRY}.`)
  await store(11, `In the past 24 hours 40 people were killed in Gaza, ${MINISTRY}.`, 'sample-post-en')
  expect(await findings()).toEqual([])
})

it('finds a part that exceeds its whole within one claim, filed or not', async () => {
  await store(10, 'Twelve miners were killed in the pit, among them 15 women, the mayor said.')
  expect(summaryOf(await findings())).toEqual([['part_exceeds_whole', 3, 'part 15', 'whole 12']])
  expect(await findings('event=gaza-war-2023')).toEqual([])
})

it('finds a day that lies after the report', async () => {
  const late = total('37,124').replace('since October 7', 'as of June 20, 2024')
  await store(10, late)
  expect(await findings()).toMatchObject([
    {
      kind: 'as_of_after_publication',
      difference: null,
      evidence: [{ role: 'dated_count', asOf: '2024-06-20' }],
    },
  ])
})

it('works the same out on demand, now and as of an earlier time', async () => {
  await store(10, total('37,124'))
  await store(12, total('37,100'))
  const [{ recordedAt }] = await findings()
  await store(13, total('37,090'))
  await store(13, `In the past 24 hours 40 people were killed in Gaza, ${MINISTRY}.`, 'sample-post-en')
  const now = await check()
  expect(now.summary).toEqual({ counts: 4, findings: 3, listed: 3 })
  expect(summaryOf(now.findings).sort()).toEqual(summaryOf(await findings()).sort())
  expect(now.findings[0]).toMatchObject({ id: null, recordedAt: null, explanation: expect.any(String) })
  expect(summaryOf((await check(`knownAt=${recordedAt}`)).findings)).toEqual([FALL])
  expect((await check('to=2024-06-10')).findings).toEqual([])
})

it('lists page by page, and as CSV with a row per finding', async () => {
  for (const [index, count] of ['37,124', '37,123', '37,122', '37,121', '37,120'].entries())
    await store(10 + index, total(count))
  const all = await findings('limit=200')
  expect(all).toHaveLength(4)
  const { items, pages } = await walk(api, '/v1/findings?limit=1')
  expect(items).toEqual(all)
  expect(pages).toBe(4)
  const csv = (await api.get('/v1/findings?format=csv')).text.trimEnd().split('\r\n')
  expect(csv).toHaveLength(5)
  expect(csv[0]).toMatch(/^id,kind,event,measure,difference,explanation,/)
  expect(
    (await api.get('/v1/comparisons/checks?event=gaza-war-2023&measure=killed&format=csv')).text,
  ).toMatch(/falling_total/)
})

it('brings the same findings to documents that were stored before there were any', async () => {
  await store(10, total('37,124'))
  await store(12, total('37,100'))
  await store(12, 'Twelve miners were killed in the pit, among them 15 women, the mayor said.')
  const stored = summaryOf(await findings()).sort()
  expect(stored).toHaveLength(2)
  const { dataSource } = api.services
  await dataSource.query('TRUNCATE finding, finding_evidence')
  await advance(dataSource, findingsDerivation)
  expect(summaryOf(await findings()).sort()).toEqual(stored)
  await advance(dataSource, { ...findingsDerivation, version: 2 })
  const [{ count }] = await dataSource.query('SELECT count(*)::integer FROM finding')
  expect(count).toBe(2)
})
