import { type Api, startApi } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
}, 120_000)

afterAll(() => api.stop())

const BULLETIN = `Gaza Strip: report of the day

Brought to the hospitals of Gaza within the past 24 hours:

* Number of killed: 12.

* Number of injured: 30.

Cumulative statistics since the beginning of the war on October 7, 2023:

* Cumulative number of killed: 41,012

* Cumulative number of injured: 95,030

September 10, 2024
`

it('counts the totals of a bulletin beside its daily counts, though each stands in a line like a headline', async () => {
  await api.post('/v1/documents', {
    outlet: 'gaza-health-ministry',
    text: BULLETIN,
    publishedAt: '2024-09-10T12:00:00Z',
  })
  const of = async (measure: string, basis: string) => {
    const query = `event=gaza-war-2023&measure=${measure}&basis=${basis}`
    const { body } = await api.get(`/v1/comparisons/series?${query}`)
    return body.series.map(({ points }: { points: { low: number }[] }) => points.map(({ low }) => low))
  }
  expect(await of('killed', 'cumulative')).toEqual([[41012]])
  expect(await of('injured', 'cumulative')).toEqual([[95030]])
  expect(await of('killed', 'period')).toEqual([[12]])
})
