import { pino } from 'pino'
import { startBackfill } from '../../src/jobs/backfill'
import { derivationsOf } from '../../src/jobs/derivations'
import { type Api, startApi, walk } from '../support/api'
import { LANDSLIDE, LANDSLIDE_RETOLD, prepareLandslide, text } from '../support/landslide'

const OUTLETS = ['test-anchor', 'test-beacon', 'test-courier', 'test-dispatch', 'test-echo']

let api: Api

beforeEach(async () => {
  api = await startApi()
  await prepareLandslide(api, OUTLETS)
}, 120_000)

afterEach(() => api.stop())

const post = async (outlet: string, hour: number, body: string, more: object = {}) => {
  const publishedAt = `2024-03-06T${String(hour).padStart(2, '0')}:00:00Z`
  return (await api.post('/v1/documents', { outlet, publishedAt, text: body, ...more })).body
}
const groupOf = async (id: string) => (await api.get(`/v1/documents/${id}`)).body.syndication
const membersOf = async (id: string) => (await api.get(`/v1/syndications/${id}/members`)).body.data
const compare = async (more = '') =>
  (await api.get(`/v1/comparisons/figures?event=verdan-landslide&measure=killed${more}`)).body

it('counts the outlets that carry one text as one origin, the earliest of them', async () => {
  await post('test-beacon', 10, text(LANDSLIDE))
  await post('test-courier', 11, text(['Many dead in the mountains', ...LANDSLIDE.slice(0, 4)]))
  await post('test-anchor', 12, text([LANDSLIDE[1]!, LANDSLIDE[0]!, ...LANDSLIDE.slice(2).reverse()]))
  const { summary, positions } = await compare()
  expect(summary).toMatchObject({ observations: 3, outlets: 3, origins: 1, positions: 1 })
  expect(positions[0].origin).toMatchObject({ slug: 'test-beacon', ownVoice: true })
  expect(positions[0].outlets.map((outlet: { slug: string }) => outlet.slug).sort()).toEqual([
    'test-anchor',
    'test-beacon',
    'test-courier',
  ])
})

it('shows by what evidence a document belongs to its group', async () => {
  const original = await post('test-beacon', 10, text(LANDSLIDE))
  const cut = await post('test-courier', 11, text(LANDSLIDE.slice(0, 2)))
  expect(original.syndication).toBeNull()
  expect(cut.syndication).toMatchObject({ documents: 2, outlets: 2 })
  const group = (await api.get(`/v1/syndications/${cut.syndication.id}`)).body
  expect(group).toMatchObject({ documents: 2, outlets: 2, mergedInto: null, first: { id: original.id } })
  const [first, second] = await membersOf(group.id)
  expect(first).toMatchObject({
    document: { id: original.id },
    evidence: { document: cut.id, kinship: 'whole' },
  })
  expect(second).toMatchObject({
    document: { id: cut.id },
    evidence: { document: original.id, kinship: 'cut' },
  })
  expect(second.evidence.containment).toBeGreaterThan(0.95)
  expect(second.evidence.sharedShingles).toBeLessThanOrEqual(second.evidence.shingles)
  expect((await api.get(second.evidence.text)).text).toBe(text(LANDSLIDE))
  const csv = await api.get(`/v1/syndications/${group.id}/members?format=csv`)
  expect(csv.text.trim().split('\r\n')).toHaveLength(3)
})

it('takes neither another report of the event nor the next bulletin of one form for a copy', async () => {
  await post('test-beacon', 10, text(LANDSLIDE))
  await post('test-anchor', 11, text(LANDSLIDE_RETOLD))
  const bulletin = (day: string, counts: number[]) =>
    `The Verdan district office gives its figures for ${day}. Since the slide ${counts[0]} people have been killed and ` +
    `${counts[1]} people have been injured. Rescue teams have dug out ${counts[2]} houses so far, and the office asks ` +
    'everybody who still misses a relative to come to the desk in the school and leave a name there.'
  await post('test-courier', 12, bulletin('Wednesday', [34, 112, 18]))
  await post('test-dispatch', 13, bulletin('Thursday', [37, 125, 21]))
  expect((await api.get('/v1/syndications')).body.data).toEqual([])
  expect((await compare()).summary).toMatchObject({ observations: 2, origins: 2 })
})

it('gives the voice to a copy that turns up later and was published earlier, and knows what it knew before', async () => {
  await post('test-beacon', 10, text(LANDSLIDE))
  const copy = await post('test-courier', 11, text(LANDSLIDE))
  const before = (await membersOf(copy.syndication.id))[1].recordedAt
  await post('test-dispatch', 9, text(LANDSLIDE))
  expect((await compare()).positions[0].origin.slug).toBe('test-dispatch')
  expect((await compare(`&knownAt=${before}`)).positions[0].origin.slug).toBe('test-beacon')
  const then = await api.get(`/v1/syndications/${copy.syndication.id}/members?knownAt=${before}`)
  expect(then.body.data).toHaveLength(2)
  expect(await membersOf(copy.syndication.id)).toHaveLength(3)
})

it('is left by a document whose new text is no copy, and ends when one is left alone', async () => {
  const url = 'https://example.org/landslide'
  const original = await post('test-beacon', 10, text(LANDSLIDE))
  const copy = await post('test-courier', 11, text(LANDSLIDE), { url })
  const corrected = await post('test-courier', 11, text(LANDSLIDE.slice(0, 6)), { url })
  expect(corrected.syndication).toMatchObject({ id: copy.syndication.id, documents: 2 })
  const rewritten = await post('test-courier', 12, text(LANDSLIDE_RETOLD), { url })
  expect(rewritten).toMatchObject({ id: copy.id, version: 3, syndication: null })
  expect(await groupOf(original.id)).toBeNull()
  expect((await api.get('/v1/syndications')).body.data).toEqual([])
  expect((await api.get(`/v1/syndications/${copy.syndication.id}`)).body).toMatchObject({ documents: 0 })
  const { summary, positions } = await compare()
  expect(summary.origins).toBe(2)
  expect(positions.map((position: { origin: { slug: string } }) => position.origin.slug).sort()).toEqual([
    'test-beacon',
    'test-courier',
  ])
})

it('joins two groups that turn out to be one, and says so', async () => {
  const beginning = text(LANDSLIDE.slice(0, 4))
  const end = text(LANDSLIDE.slice(3))
  await post('test-anchor', 10, beginning)
  const one = (await post('test-beacon', 11, beginning)).syndication
  await post('test-courier', 12, end)
  const other = (await post('test-dispatch', 13, end)).syndication
  expect(other.id).not.toBe(one.id)
  const whole = (await post('test-echo', 14, text(LANDSLIDE))).syndication
  expect(whole).toMatchObject({ id: one.id, documents: 5, outlets: 5 })
  expect((await api.get(`/v1/syndications/${other.id}`)).body).toMatchObject({
    mergedInto: one.id,
    documents: 0,
    first: null,
  })
  const changes = (await api.get('/v1/changes?resourceType=syndication')).body.data
  expect(changes.map((change: { action: string }) => change.action)).toEqual([
    'created',
    'created',
    'updated',
    'merged',
  ])
  const pages = await walk(api, `/v1/syndications/${one.id}/members?limit=2`)
  expect(pages).toMatchObject({ pages: 3, items: { length: 5 } })
})

it('gives the voice of an outlet that is merged to the one that stands for it', async () => {
  await post('test-beacon', 10, text(LANDSLIDE))
  await post('test-courier', 11, text(LANDSLIDE))
  await api.post('/v1/sources/test-beacon/merge', { into: 'test-anchor' })
  const { summary, positions } = await compare()
  expect(summary).toMatchObject({ origins: 1, outlets: 2 })
  expect(positions[0].origin.slug).toBe('test-anchor')
})

it('groups documents that were stored before there were groups as it groups new ones', async () => {
  for (const [index, outlet] of OUTLETS.slice(0, 4).entries()) await post(outlet, 10 + index, text(LANDSLIDE))
  await post('test-echo', 15, text(LANDSLIDE_RETOLD))
  const grouped = await compare()
  const { dataSource } = api.services
  for (const table of ['syndication_member', 'syndication', 'fingerprint_key', 'document_fingerprint'])
    await dataSource.query(`DELETE FROM ${table}`)
  await dataSource.query('DELETE FROM observation')
  await startBackfill(dataSource, derivationsOf(api.services), pino({ level: 'silent' })).finished
  const [group] = (await api.get('/v1/syndications')).body.data
  expect(group).toMatchObject({ documents: 4, outlets: 4, first: { outlet: { slug: 'test-anchor' } } })
  const regrouped = await compare()
  expect(regrouped.summary).toMatchObject({ outlets: 5, origins: 2 })
  expect(regrouped.positions).toEqual(grouped.positions)
})
