import { loadSeeds } from '../../src/jobs/load-seeds'
import { type Api, startApi } from '../support/api'

let api: Api

beforeEach(async () => {
  api = await startApi({ seed: 'registry' })
})

afterEach(() => api.stop())

const TEXT = 'Quillport pilots said that 12 people were killed in the kiln fire. The mayor was away.'
const store = (text = TEXT, more: object = {}) =>
  api.post('/v1/documents', { outlet: 'sample-wire-en', publishedAt: '2024-05-03T10:00:00Z', text, ...more })
const pilots = {
  slug: 'quillport-pilots',
  kind: 'other',
  names: [{ language: 'en', name: 'Quillport Pilots' }],
}
const fire = {
  slug: 'kiln-fire',
  names: [{ language: 'en', name: 'Kiln fire' }],
  start: '2024-05-02',
  end: '2024-05-04',
  triggers: [{ language: 'en', terms: ['kiln fire'] }],
}
const data = async (target: string) => (await api.get(target)).body.data
const firstClaim = async () => (await data('/v1/claims'))[0]

/** The feed of one type of resource, to its end. */
async function changes(type: string): Promise<unknown[]> {
  const all: unknown[] = []
  for (let cursor = ''; ; ) {
    const { body } = await api.get(
      `/v1/changes?resourceType=${type}&limit=200${cursor && `&cursor=${cursor}`}`,
    )
    if (body.data.length === 0) return all
    all.push(...body.data)
    cursor = body.nextCursor
  }
}

describe('a label that no source has yet', () => {
  it('is linked where it stands when a source is registered under it', async () => {
    await store()
    await api.post('/v1/events', fire)
    const before = await firstClaim()
    expect(before.attribution[0]).toMatchObject({ label: 'Quillport pilots', source: null, name: null })
    expect((await api.post('/v1/sources', pilots)).status).toBe(201)
    const after = await firstClaim()
    expect(after).toMatchObject({ id: before.id, revision: before.revision + 1, span: before.span })
    expect(after.attribution[0]).toMatchObject({
      label: 'Quillport pilots',
      source: pilots.slug,
      name: 'Quillport Pilots',
    })
    expect(await data(`/v1/claims?originator=${pilots.slug}`)).toHaveLength(1)
    expect(await data('/v1/sources/unresolved')).toEqual([])
    expect((await changes('claim')).at(-1)).toMatchObject({
      action: 'linked',
      resource: { type: 'claim', id: before.id },
      revision: after.revision,
      patch: [{ op: 'replace', path: '/attribution/0/source', value: pilots.slug }],
    })
    const comparison = await api.get(`/v1/comparisons/figures?event=${fire.slug}&measure=killed`)
    expect(comparison.body.positions[0].origin.slug).toBe(pilots.slug)
    const then = `knownAt=${before.recordedAt}`
    expect(await data(`/v1/claims?${then}`)).toContainEqual(before)
    expect(await data(`/v1/claims?originator=${pilots.slug}&${then}`)).toEqual([])
  })

  it('is linked when an alias is added to a source', async () => {
    await store()
    await api.post('/v1/sources', { ...pilots, names: [{ language: 'en', name: 'Pilots of Quillport' }] })
    expect((await firstClaim()).attribution[0].source).toBeNull()
    const names = [{ language: 'en', name: 'Pilots of Quillport' }, ...pilots.names]
    await api.patch(`/v1/sources/${pilots.slug}`, { names })
    expect((await firstClaim()).attribution[0]).toMatchObject({
      source: pilots.slug,
      name: 'Pilots of Quillport',
    })
  })
})

describe('a merge', () => {
  const register = (slug: string, name: string, more: object = {}) =>
    api.post('/v1/sources', { slug, kind: 'outlet', names: [{ language: 'en', name }], ...more })

  it('gives names and mentions to the one that stays, and leaves the other readable', async () => {
    await store()
    await api.post('/v1/sources', pilots)
    await register('pilots-union', 'Union of Pilots')
    const reply = await api.post(`/v1/sources/${pilots.slug}/merge`, {
      into: 'pilots-union',
      reason: 'One body.',
    })
    expect(reply.body.names.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Quillport Pilots',
      'Union of Pilots',
    ])
    expect((await api.get(`/v1/sources/${pilots.slug}`)).body).toMatchObject({
      mergedInto: 'pilots-union',
      names: [],
    })
    expect((await firstClaim()).attribution[0].source).toBe('pilots-union')
    for (const slug of ['pilots-union', pilots.slug])
      expect(await data(`/v1/claims?originator=${slug}`)).toHaveLength(1)
    expect(await data('/v1/sources?q=pilots')).toMatchObject([{ slug: 'pilots-union' }])
    expect((await changes('source')).slice(-2)).toMatchObject([
      { action: 'merged', reason: 'One body.' },
      { action: 'updated', reason: 'One body.' },
    ])
  })

  it('of an outlet keeps its documents, and makes nobody the originator of what nobody is credited with', async () => {
    await register('quillport-herald', 'Quillport Herald')
    await register('quillport-times', 'Quillport Times')
    const { body: document } = await store('The old bridge was closed on Friday.', {
      outlet: 'quillport-herald',
    })
    await api.post('/v1/sources/quillport-herald/merge', { into: 'quillport-times' })
    expect((await api.get(`/v1/documents/${document.id}`)).body.outlet).toMatchObject({
      slug: 'quillport-times',
      name: 'Quillport Times',
    })
    expect(await data('/v1/claims?outlet=quillport-times')).toHaveLength(1)
    expect(await data('/v1/claims?originator=quillport-times')).toEqual([])
    expect(await store('The old bridge was closed on Friday.', { outlet: 'Quillport Herald' })).toMatchObject(
      { status: 200, body: { id: document.id } },
    )
  })

  it('into a part of itself makes no circle', async () => {
    await register('test-whole', 'Test Whole')
    await register('test-middle', 'Test Middle', { partOf: 'test-whole' })
    await register('test-part', 'Test Part', { partOf: 'test-middle' })
    expect((await api.post('/v1/sources/test-whole/merge', { into: 'test-part' })).body.partOf).toBeNull()
    expect((await api.get('/v1/sources/test-middle')).body.partOf).toBe('test-part')
  })

  it('into itself or into nobody is refused', async () => {
    expect(await api.post('/v1/sources/reuters/merge', { into: 'reuters' })).toMatchObject({
      status: 400,
      body: { code: 'invalid_body' },
    })
    expect(await api.post('/v1/sources/reuters/merge', { into: 'nobody' })).toMatchObject({
      status: 400,
      body: { code: 'unknown_source' },
    })
  })
})

describe('what is refused of sources and events', () => {
  it.each<[string, object, number, string, string]>([
    ['a slug that is in use', { slug: 'reuters' }, 409, 'slug_taken', '/slug'],
    ['a slug that is a path', { slug: 'unresolved' }, 409, 'slug_taken', '/slug'],
    [
      'a slug that reads as an id',
      { slug: '01975a1e-0000-7000-8000-000000000000' },
      409,
      'slug_taken',
      '/slug',
    ],
    [
      'a name that is taken',
      { names: [{ language: 'en', name: 'REUTERS' }] },
      409,
      'name_taken',
      '/names/0/name',
    ],
    [
      'a name that is taken in another language',
      { names: [{ language: 'fr', name: 'رويترز' }] },
      409,
      'name_taken',
      '/names/0/name',
    ],
    [
      'a name twice',
      { names: [pilots.names[0], { language: 'en', name: 'QUILLPORT pilots' }] },
      400,
      'invalid_body',
      '/names/1/name',
    ],
    [
      'two primary names',
      { names: ['A1', 'B1'].map((name) => ({ language: 'en', name, primary: true })) },
      400,
      'invalid_body',
      '/names/1/primary',
    ],
    [
      'a name without a letter',
      { names: [{ language: 'en', name: '!!!' }] },
      400,
      'invalid_body',
      '/names/0/name',
    ],
    ['a list for a name', { names: [[{ language: 'en', name: 'Nested' }]] }, 400, 'invalid_body', '/names'],
    ['an empty list for a name', { names: [[]] }, 400, 'invalid_body', '/names'],
    ['null for a name', { names: [null] }, 400, 'invalid_body', '/names'],
    ['a part of nobody', { partOf: 'nobody' }, 400, 'unknown_source', '/partOf'],
  ])('%s', async (_what, change, status, code, pointer) => {
    const before = await api.rows()
    const reply = await api.post('/v1/sources', { ...pilots, ...change })
    expect(reply).toMatchObject({ status, body: { code } })
    expect(reply.body.errors[0].pointer).toBe(pointer)
    expect(await api.rows()).toEqual(before)
  })

  it('a circle of parts', async () => {
    await api.post('/v1/sources', pilots)
    await api.post('/v1/sources', {
      ...pilots,
      slug: 'pilots-youth',
      names: [{ language: 'en', name: 'Pilots Youth' }],
      partOf: pilots.slug,
    })
    for (const partOf of ['pilots-youth', pilots.slug])
      expect(await api.patch(`/v1/sources/${pilots.slug}`, { partOf })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/partOf' }] },
      })
  })

  it.each(['/v1/sources/reuters', '/v1/events/gaza-war-2014'])(
    'a change of nothing: PATCH %s',
    async (target) => {
      const before = await api.rows()
      expect(await api.patch(target, {})).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
      expect(await api.rows()).toEqual(before)
    },
  )

  it.each<[string, object, string]>([
    ['an end before the start', { end: '2024-05-01' }, '/end'],
    ['a day that is none', { start: '2024-02-30' }, '/start'],
    ['two names in a language', { names: [...fire.names, ...fire.names] }, '/names/1/language'],
    [
      'a trigger without a letter',
      { triggers: [{ language: 'en', terms: ['kiln', '?!'] }] },
      '/triggers/0/terms/1',
    ],
    ['a list for a place', { places: [[]] }, '/places'],
  ])('%s', async (_what, change, pointer) => {
    const before = await api.rows()
    expect(await api.post('/v1/events', { ...fire, ...change })).toMatchObject({
      status: 400,
      body: { code: 'invalid_body', errors: [{ pointer }] },
    })
    expect(await api.rows()).toEqual(before)
  })
})

describe('an event', () => {
  const filed = async () => (await data('/v1/figures')).map(({ event }: { event: string }) => event)

  it('takes in the figures that are stored already, and lets them go', async () => {
    await store()
    expect(await filed()).toEqual([null])
    const before = await firstClaim()
    await api.post('/v1/events', fire)
    expect(await filed()).toEqual([fire.slug])
    expect((await changes('claim')).at(-1)).toMatchObject({ action: 'filed', resource: { id: before.id } })
    expect((await api.get(`/v1/events/${fire.slug}`)).body.figures).toBe(1)
    await api.patch(`/v1/events/${fire.slug}`, { triggers: [{ language: 'en', terms: ['another fire'] }] })
    expect(await filed()).toEqual([null])
    expect(await data(`/v1/figures?knownAt=${before.recordedAt}`)).toMatchObject([{ event: null }])
    expect((await firstClaim()).revision).toBe(3)
  })

  it('goes on again when its end is taken away', async () => {
    await api.post('/v1/events', fire)
    expect((await api.patch(`/v1/events/${fire.slug}`, { end: null })).body).toMatchObject({
      end: null,
      revision: 2,
    })
  })
})

describe('the seeds', () => {
  it('loaded again change nothing', async () => {
    await loadSeeds(api.services, 'demo')
    const before = await api.rows()
    expect(await loadSeeds(api.services, 'demo')).toEqual({ sources: 0, events: 0, reports: 0 })
    expect(await api.rows()).toEqual(before)
  })

  it('loaded again leave an editor’s changes as they are', async () => {
    const patched = await api.patch('/v1/sources/reuters', {
      country: 'FR',
      names: [{ language: 'en', name: 'Reuters News' }],
    })
    await loadSeeds(api.services, 'registry')
    expect((await api.get('/v1/sources/reuters')).body).toEqual(patched.body)
  })
})
