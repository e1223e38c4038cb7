import { advance } from '../../src/database/derivations'
import { filingDerivation } from '../../src/features/events/refiling'
import { type Api, startApi, walk } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  await event('kiln-fire', { triggers: [{ language: 'en', terms: ['kiln fire'] }] })
  await event('dam-break', { triggers: [{ language: 'en', terms: ['dam break'] }] })
}, 120_000)

afterAll(() => api.stop())

const URL = 'https://example.org/kiln'
const TEXT =
  'Pilots said that 12 people were killed in the kiln fire. The mayor said that the town was grieving.'
const store = async (text: string, more: object = {}) => {
  const sent = { outlet: 'sample-wire-en', publishedAt: '2024-05-03T10:00:00Z', text, ...more }
  return (await api.post('/v1/documents', sent)).body.id as string
}
const event = (slug: string, more: object = {}) =>
  api.post('/v1/events', { slug, names: [{ language: 'en', name: slug }], start: '2024-05-02', ...more })

interface Listed {
  id: string
  document: { id: string }
  figures: { event: string | null }[]
  filing: { event: string | null } | null
  recordedAt: string
}
const claims = async (query: string) => (await walk(api, `/v1/claims?limit=1&${query}`)).items as Listed[]

it('finds what is said of an event with and without figures, and says why it is there', async () => {
  const document = await store(TEXT, { url: URL })
  const found = await claims('event=kiln-fire')
  expect(found).toMatchObject([
    { document: { id: document }, figures: [{ event: 'kiln-fire' }], filing: null },
    {
      document: { id: document },
      figures: [],
      filing: { event: 'kiln-fire', reasons: ['trigger_in_document'], candidates: [] },
    },
  ])
  expect(await claims('event=kiln-fire&measure=killed')).toHaveLength(1)
  expect((await api.get(`/v1/claims/${found[1]!.id}`)).body.filing.event).toBe('kiln-fire')
  const { text } = await api.get('/v1/claims?event=kiln-fire&format=csv')
  expect(text.match(/kiln-fire/g)!.length).toBeGreaterThanOrEqual(2)
})

it('lists for a person the claims that may belong to several events', async () => {
  const document = await store('The mayor compared the kiln fire with the dam break.')
  expect(await claims('filed=ambiguous')).toMatchObject([
    {
      document: { id: document },
      filing: {
        event: null,
        reasons: ['ambiguous'],
        candidates: [
          { event: 'dam-break', reasons: ['trigger_in_sentence'] },
          { event: 'kiln-fire', reasons: ['trigger_in_sentence'] },
        ],
      },
    },
  ])
  expect((await claims('filed=filed')).map(({ document: { id } }) => id)).not.toContain(document)
  expect((await claims('filed=unfiled')).map(({ document: { id } }) => id)).toEqual([document])
})

it('files claims anew when an event changes, and answers as of before', async () => {
  const document = await store('The mayor of Quillport spoke of the landslide.')
  const [before] = await claims(`document=${document}`)
  expect(before!.filing).toBeNull()
  await event('landslide', { triggers: [{ language: 'en', terms: ['landslide'] }] })
  expect(await claims('event=landslide')).toMatchObject([{ id: before!.id, filing: { event: 'landslide' } }])
  expect(await claims(`event=landslide&knownAt=${before!.recordedAt}`)).toEqual([])
  expect(await claims(`document=${document}&knownAt=${before!.recordedAt}`)).toMatchObject([{ filing: null }])
  await api.patch('/v1/events/landslide', { triggers: [] })
  expect(await claims('event=landslide')).toEqual([])
})

it('lets the filing of a version end with it, and keeps it as of then', async () => {
  const [old, unfigured] = await claims('event=kiln-fire')
  const document = await store('The mayor said that the town was at peace.', { url: URL })
  expect(document).toBe(old!.document.id)
  expect(await claims('event=kiln-fire')).toEqual([])
  expect(await claims(`event=kiln-fire&knownAt=${old!.recordedAt}`)).toHaveLength(2)
  expect((await api.get(`/v1/claims/${unfigured!.id}`)).body.filing).toMatchObject({ event: 'kiln-fire' })
})

it('reaches claims that were stored before there were filings, and then changes nothing more', async () => {
  const { dataSource, engine } = api.services
  await store('The mayor said that the dam break was foreseen.')
  const standing = () =>
    dataSource.query('SELECT * FROM claim_filing WHERE superseded_at IS NULL ORDER BY claim_id')
  const refile = async () => {
    await dataSource.query(`DELETE FROM derivation WHERE name = 'filing'`)
    while (!(await advance(dataSource, filingDerivation(engine))).finishedAt);
  }
  const before = await standing()
  await dataSource.query('DELETE FROM claim_filing WHERE superseded_at IS NULL')
  await refile()
  const after = await standing()
  const content = ({ recorded_at, ...row }: Record<string, unknown>) => row
  expect(after.map(content)).toEqual(before.map(content))
  await refile()
  expect(await standing()).toEqual(after)
})
