import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { projectRoot } from '../../src/project-root'
import { type Api, startApi } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  for (const [day, text, outlet] of REPORTS)
    await api.post('/v1/documents', { outlet, text, publishedAt: `${day}T15:00:00Z` })
}, 120_000)

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

describe('as a chart', () => {
  const V6 = 'application/vnd.vegalite.v6+json'
  const as = (accept: string, query = '', language = 'en') =>
    api.get(`${KILLED}${query}`, { headers: { Accept: accept, 'Accept-Language': language } })
  const specification = async (query = '', language = 'en') =>
    JSON.parse((await as(V6, query, language)).text)
  const data = async (query = '') => (await specification(query)).data.values

  beforeAll(async () => {
    await api.post('/v1/sources', {
      slug: 'a-b-c',
      kind: 'outlet',
      names: [{ language: 'en', name: 'A <b>&</b> "C"' }],
    })
    const text = 'GAZA - 39,000 people have been killed in Gaza since October 7.'
    await api.post('/v1/documents', { outlet: 'a-b-c', text, publishedAt: '2024-06-12T15:00:00Z' })
  })

  it.each(['v5', 'v6'])('is a specification that Vega-Lite takes, in %s', async (version) => {
    const { headers, text } = await as(`application/vnd.vegalite.${version}+json`)
    expect(headers['content-type']).toBe(`application/vnd.vegalite.${version}+json`)
    const { $schema, ...rest } = JSON.parse(text)
    expect($schema).toBe(`https://vega.github.io/schema/vega-lite/${version}.json`)
    expect(faultsOfVegaLite({ ...rest, $schema: V6_SCHEMA })).toEqual([])
  })

  it('gives a single number to what was said as one alone: an open bound has a foot and a side', async () => {
    const points = (await data()).filter(({ series }: { series: string }) => /Ministry/.test(series))
    expect(points).toMatchObject([
      { day: '2024-06-09', value: 37084, bound: null, side: null },
      { day: '2024-06-10', value: null, bound: 37124, side: 'above' },
      { day: '2024-06-11', value: 37164, bound: null },
      { day: '2024-06-12', value: 37100, revised: true, conflict: true },
    ])
  })

  it('draws the span of a longer bucket as a bar, and of a single number none', async () => {
    expect(await data('&bucket=week&to=2024-06-09')).toMatchObject([{ value: 37084, low: null, high: null }])
    expect(await data('&bucket=month&from=2024-06-11')).toContainEqual(
      expect.objectContaining({ value: 37100, low: 37100, high: 37164 }),
    )
  })

  it.each(['svg', 'vegalite'])('is had by format=%s as well', async (format) => {
    const { headers } = await api.get(`${KILLED}&format=${format}`, { headers: { Accept: 'text/csv' } })
    expect(headers['content-type']).toBe(format === 'svg' ? 'image/svg+xml' : V6)
  })

  it('is an image with a title and a description, for those who do not see it', async () => {
    const { text } = await as('image/svg+xml')
    expect(text).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description"[^>]* lang="en">/)
    expect(text).toContain('<title id="title">Killed: Gaza war since October 2023</title>')
    const description = /<desc id="description">([^<]*)<\/desc>/.exec(text)![1]
    expect(description).toContain('Gaza Health Ministry: 37,084 on 9 June 2024; 37,100 on 12 June 2024.')
    expect(description).toContain('Source: ')
  })

  it('tells its signs, units and sources', async () => {
    const { text } = await as('image/svg+xml')
    for (const shown of [
      'Number of people',
      'Arrow: at least',
      'Ring: in conflict',
      '▼: lower than',
      'Source: Gaza',
    ])
      expect(text).toContain(shown)
  })

  it('gives every series a shape and a dash of its own', async () => {
    const { layer } = await specification()
    const scales = (channel: string) =>
      layer.flatMap(({ encoding }: { encoding: Record<string, { scale?: { range: unknown[] } }> }) =>
        encoding[channel]?.scale ? [encoding[channel].scale.range.map((one) => JSON.stringify(one))] : [],
      )
    for (const channel of ['shape', 'strokeDash'])
      for (const range of scales(channel)) {
        expect(range).toHaveLength(2)
        expect(new Set(range).size).toBe(2)
      }
  })

  it('is light, and dark where the reader prefers it', async () => {
    const { text } = await as('image/svg+xml')
    const [, dark] = /<style>.*@media \(prefers-color-scheme:dark\)\{(.*?)\}<\/style>/.exec(text)!
    const drawn = new Set(text.replace(/<style>.*?<\/style>/, '').match(/#[0-9a-f]{6}/g))
    expect(drawn.size).toBeGreaterThan(4)
    for (const colour of drawn) expect(dark).toContain(`="${colour}"]`)
  })

  it('writes names as text, whatever they hold', async () => {
    const { text } = await as('image/svg+xml')
    expect(text).not.toContain('<b>')
    expect(text).toContain('A &lt;b&gt;&amp;&lt;/b&gt;')
  })

  it('reads from right to left in Arabic: words as runs of their own, the axis on the right', async () => {
    const { title, layer } = await specification('', 'ar')
    expect(title).toMatchObject({
      anchor: 'end',
      text: '\u2067القتلى: \u2068الحرب على غزة منذ أكتوبر 2023\u2069\u2069',
    })
    expect(layer[1].encoding.y.axis).toMatchObject({ orient: 'right', title: '\u2067عدد الأشخاص\u2069' })
    const { text, headers } = await as('image/svg+xml', '', 'ar')
    expect(headers['content-language']).toBe('ar')
    expect(text).toMatch(/<svg [^>]* lang="ar">/)
    expect(text).toContain('وزارة الصحة في غزة')
    expect(text).toMatch(/\u206712 يونيو 2024\u2069/)
  })

  it('is empty, and says so, where nothing is stated', async () => {
    const { text } = await as('image/svg+xml', '&population=children')
    expect(text).toContain('Nothing is stated.')
  })

  it('is no wider than its plot asks for, however much it has to tell', async () => {
    const { text } = await as('image/svg+xml')
    expect(Number(/^<svg [^>]*?width="(\d+)"/.exec(text)![1])).toBeLessThan(900)
  })

  it('may be shown in a page of another site', async () => {
    const { headers } = await as('image/svg+xml')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect((await as(V6)).headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

const V6_SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json'
const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addFormat('color-hex', true)
ajv.addFormat('uri', true)

function faultsOfVegaLite(specification: object): string[] {
  const file = join(projectRoot, 'node_modules', 'vega-lite', 'build', 'vega-lite-schema.json')
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')))
  return validate(specification)
    ? []
    : validate.errors!.map((e) => `${e.instancePath} ${e.message}`).slice(0, 20)
}
