import { advance, DerivationEntity } from '../../src/database/derivations'
import { filingDerivation } from '../../src/features/events/refiling'
import { type Api, startApi, walk } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
}, 120_000)

afterAll(() => api.stop())

const store = (text: string, more: object = {}) =>
  api.post('/v1/documents', { outlet: 'sample-wire-en', publishedAt: '2024-05-03T10:00:00Z', text, ...more })
const event = (slug: string, more: object = {}) =>
  api.post('/v1/events', {
    slug,
    names: [{ language: 'en', name: slug }],
    start: '2024-05-02',
    ...more,
  })
const places = [{ language: 'en', name: 'Quillport' }]
const data = async (target: string) => (await api.get(target)).body.data

describe('a figure that two events explain alike', () => {
  let document: string

  beforeAll(async () => {
    await event('quillport-fire', { places, triggers: [{ language: 'en', terms: ['kiln fire'] }] })
    await event('quillport-flood', { places, nationalities: ['EG'] })
    const { body } = await store('In Quillport 12 people were killed, pilots said. The mayor was away.')
    document = body.id
    await store('The kiln fire killed 14 people, pilots said.')
    await store('Far from there 15 people were injured, pilots said.')
  })

  it('is listed for a person, with the events that it may belong to and what speaks for each', async () => {
    const { items } = await walk(api, '/v1/figures?filed=ambiguous&limit=1')
    const reasons = ['place_in_sentence', 'place_in_document']
    expect(items).toMatchObject([
      {
        low: 12,
        event: null,
        filing: ['ambiguous'],
        candidates: [
          { event: 'quillport-fire', reasons },
          { event: 'quillport-flood', reasons },
        ],
        document: { id: document },
      },
    ])
  })

  it('stands among what is unfiled, and not among what is filed', async () => {
    const lows = async (filed: string) =>
      (await walk(api, `/v1/figures?filed=${filed}&limit=1`)).items.map(
        (item) => (item as { low: number }).low,
      )
    expect((await lows('unfiled')).sort()).toEqual([12, 15])
    expect(await lows('filed')).toEqual([14])
  })

  it('shows its candidates in CSV and on its claim', async () => {
    const { text } = await api.get('/v1/figures?filed=ambiguous&format=csv')
    expect(text).toContain(
      'quillport-fire (place_in_sentence, place_in_document); quillport-flood (place_in_sentence, place_in_document)',
    )
    const [claim] = await data(`/v1/claims?document=${document}&measure=killed`)
    expect(claim.figures[0].candidates).toHaveLength(2)
  })

  it('is not asked for together with an event', async () => {
    expect(await api.get('/v1/figures?filed=ambiguous&event=quillport-fire')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/filed' }] },
    })
  })

  it('is filed when one of the events is told apart, and is ambiguous as of before', async () => {
    const [before] = await data(`/v1/claims?document=${document}&measure=killed`)
    await api.patch('/v1/events/quillport-flood', { places: [] })
    expect(await data('/v1/figures?filed=ambiguous')).toEqual([])
    expect(await data(`/v1/figures?document=${document}`)).toMatchObject([
      { event: 'quillport-fire', filing: ['place_in_sentence', 'place_in_document'], candidates: [] },
    ])
    const asOf = await data(`/v1/figures?filed=ambiguous&knownAt=${before.recordedAt}`)
    expect(asOf).toMatchObject([{ low: 12, candidates: [{}, {}] }])
  })
})

describe('filing anew', () => {
  const DAM = 'dam-break'
  const textOf = (n: number) => `The dam break killed ${n} people, pilots said.`
  const filed = async () =>
    ((await walk(api, `/v1/figures?event=${DAM}&limit=200`)).items as { low: number }[]).length

  it('reaches more documents than one batch holds, in the name of the event that was changed', async () => {
    const lines = Array.from({ length: 120 }, (_, n) =>
      JSON.stringify({ outlet: 'sample-wire-en', publishedAt: '2024-05-03T10:00:00Z', text: textOf(20 + n) }),
    ).join('\n')
    await api.post('/v1/documents/batch', lines, { headers: { 'Content-Type': 'application/x-ndjson' } })
    await event(DAM, { triggers: [{ language: 'en', terms: ['dam break'] }] })
    expect(await filed()).toBe(120)
    expect((await data('/v1/changes?resourceType=claim&limit=200')).at(-1)).toMatchObject({
      action: 'filed',
      reason: `the event ${DAM} was registered`,
    })
  }, 120_000)

  it('lets other writers in between its batches', async () => {
    const { dataSource } = api.services
    const starts: Promise<unknown> = api.patch(`/v1/events/${DAM}`, { triggers: [] })
    const state = () => dataSource.manager.findOneByOrFail(DerivationEntity, { name: 'filing' })
    while ((await state()).finishedAt !== null) await new Promise((resolve) => setTimeout(resolve, 2))
    const { status } = await store('A tug sank and 3 people were rescued, pilots said.')
    expect(status).toBe(201)
    await starts
    expect(await filed()).toBe(0)
  }, 120_000)

  it('goes on behind what was done before the server stopped', async () => {
    const { dataSource, engine } = api.services
    const derivation = filingDerivation(engine)
    await dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO event_trigger (event_id, position, language, terms)
         SELECT id, 0, 'en', '{dam break}' FROM event WHERE slug = $1`,
        [DAM],
      )
      await manager.query(`UPDATE event SET revision = revision + 1 WHERE slug = $1`, [DAM])
      await manager.query(
        `INSERT INTO change (id, at, actor, action, resource_type, resource_id, revision)
         SELECT gen_random_uuid(), now(), 'somebody', 'updated', 'event', id, revision FROM event WHERE slug = $1`,
        [DAM],
      )
      await manager.query(
        `UPDATE derivation SET through = NULL, documents = 0, finished_at = NULL, started_at = now() WHERE name = 'filing'`,
      )
    })
    await advance(dataSource, derivation)
    const part = await filed()
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(120)
    while (!(await advance(dataSource, derivation)).finishedAt);
    expect(await filed()).toBe(120)
  }, 120_000)

  it('changes nothing where everything is filed as it would be', async () => {
    const { dataSource, engine } = api.services
    const before = await api.rows()
    await dataSource.query(`UPDATE derivation SET through = NULL, finished_at = NULL WHERE name = 'filing'`)
    while (!(await advance(dataSource, filingDerivation(engine))).finishedAt);
    expect(await api.rows()).toEqual(before)
  }, 120_000)
})
