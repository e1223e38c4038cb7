import { type Api, startApi } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  for (const [day, text, outlet] of REPORTS)
    await api.post('/v1/documents', { outlet, text, publishedAt: `${day}T15:00:00Z` })
}, 30_000)

afterAll(() => api.stop())

const TOTAL = 'people have been killed in Gaza since October 7, the Gaza Health Ministry said'
const REPORTS = [
  ['2024-06-09', `GAZA - 37,084 ${TOTAL} on Sunday.`, 'reuters'],
  ['2024-06-10', `GAZA - At least 37,124 ${TOTAL} on Monday.`, 'reuters'],
  ['2024-06-10', `GAZA - At least 37,124 ${TOTAL} on Monday. It was the 248th day of the war.`, 'afp'],
  ['2024-06-11', `GAZA - 37,164 ${TOTAL} on Tuesday.`, 'reuters'],
  ['2024-06-12', `GAZA - 37,100 ${TOTAL} on Wednesday.`, 'reuters'],
] as const

const KILLED = '/v1/comparisons/series?event=gaza-war-2023&measure=killed'
const points = async (query = '') => (await api.get(`${KILLED}${query}`)).body.series[0].points

it('gives an origin’s totals day by day, as they were stated', async () => {
  const { body } = await api.get(KILLED)
  expect(body).toMatchObject({
    event: 'gaza-war-2023',
    measure: 'killed',
    bucket: 'day',
    basis: 'cumulative',
  })
  expect(body.series).toHaveLength(1)
  expect(body.series[0]).toMatchObject({ id: 's1', origin: { slug: 'gaza-health-ministry' }, figures: 5 })
  expect(body.series[0].points).toMatchObject([
    { bucket: '2024-06-09', low: 37084, high: 37084, figures: 1 },
    { bucket: '2024-06-10', low: 37124, high: null, highOpen: true, figures: 2 },
    { bucket: '2024-06-11', low: 37164, high: 37164 },
    { bucket: '2024-06-12', low: 37100, high: 37100, revised: true },
  ])
})

it('makes one point of a week, with the last of what was stated', async () => {
  expect(await points('&bucket=week')).toMatchObject([
    { bucket: '2024-06-03', low: 37084, high: 37084 },
    { bucket: '2024-06-10', low: 37100, high: null, last: { asOf: '2024-06-12', low: 37100 }, positions: 3 },
  ])
})

it('is narrowed by dates, people and nationality', async () => {
  expect(await points('&from=2024-06-10&to=2024-06-11')).toHaveLength(2)
  expect((await api.get(`${KILLED}&population=children`)).body.series).toEqual([])
  expect(await points('&nationality=PS')).toHaveLength(4)
})

it('answers as it would have at an earlier time', async () => {
  const { body } = await api.get(`${KILLED}&knownAt=2020-01-01T00:00:00Z`)
  expect(body).toMatchObject({ series: [], summary: { observations: 0, from: null } })
})

it('gives a row of CSV for each point', async () => {
  const { text } = await api.get(`${KILLED}&format=csv`)
  const [header, ...rows] = text.trimEnd().split('\r\n')
  expect(header).toMatch(/^series,event,measure,basis,bucket,origin,/)
  expect(rows).toHaveLength(4)
  expect(rows[1]).toBe(
    's1,gaza-war-2023,killed,cumulative,2024-06-10,gaza-health-ministry,false,people,,false,false,' +
      '37124,,false,true,2024-06-10,37124,,at_least,,1,2,0,false',
  )
})

it.each([
  ['event=gaza-war-2023', '/query/measure'],
  ['event=gaza-war-2023,october-7-attack&measure=killed', '/query/event'],
  ['event=no-such-event&measure=killed', '/query/event'],
  ['event=gaza-war-2023&measure=killed&bucket=year', '/query/bucket'],
  ['event=gaza-war-2023&measure=killed&basis=daily', '/query/basis'],
  ['event=gaza-war-2023&measure=killed&from=2024-06-31', '/query/from'],
])('refuses ?%s and says where', async (query, pointer) => {
  const reply = await api.get(`/v1/comparisons/series?${query}`)
  expect(reply.status).toBe(400)
  expect(reply.body.errors).toMatchObject([{ pointer }])
})
