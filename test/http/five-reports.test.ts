import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/project-root'
import { type Api, type Reply, startApi } from '../support/api'

/** Real reports, beside the checkout where development has them; they are not ours to ship. */
const CORPUS = join(projectRoot, '..', 'shared', 'corpus')

interface ReportEntry {
  file: string
  language: 'ar' | 'en'
  outlet: string
  publishedAt: string
}

const present = existsSync(join(CORPUS, 'reports.json'))
const reports: ReportEntry[] = present ? JSON.parse(readFileSync(join(CORPUS, 'reports.json'), 'utf8')) : []

if (!present) it.skip(`the five reports are looked for in ${CORPUS}, and are not there`, () => undefined)

const describeReports = present ? describe : describe.skip

describeReports('five real reports on a fresh server', () => {
  let api: Api
  const ids: string[] = []

  beforeAll(async () => {
    api = await startApi({ seed: 'registry' })
    for (const [index, { file, outlet, language, publishedAt }] of reports.entries()) {
      const text = readFileSync(join(CORPUS, 'reports', file), 'utf8')
      const send = () => api.post('/v1/documents', { outlet, language, publishedAt, text })
      if ((await send()).body.code === 'unknown_outlet')
        await api.post('/v1/sources', {
          slug: `report-outlet-${index}`,
          kind: 'outlet',
          names: [{ language: 'en', name: outlet }],
        })
      ids.push((await send()).body.id)
    }
  })

  afterAll(() => api.stop())

  const claims = async (query: string) => (await api.get(`/v1/claims?limit=200&${query}`)).body.data
  const figures = async (query: string) => (await api.get(`/v1/figures?limit=200&${query}`)).body.data
  const reportsOf = (items: { document: { id: string } }[]) =>
    [...new Set(items.map(({ document }) => ids.indexOf(document.id)))].sort()

  it('keeps every text byte for byte', async () => {
    for (const [index, { file }] of reports.entries())
      expect((await api.get(`/v1/documents/${ids[index]}/text`)).bytes).toEqual(
        readFileSync(join(CORPUS, 'reports', file)),
      )
  })

  describe('the toll of 7 October', () => {
    let reply: Reply

    beforeAll(async () => {
      reply = await api.get('/v1/comparisons/figures?event=october-7-attack&measure=killed')
    })

    it('stands in two positions of two origins, which conflict', () => {
      expect(reply.body.summary).toMatchObject({
        positions: 2,
        origins: 2,
        conflicts: 1,
        verdict: 'conflicts',
      })
    })

    it('is more than 1,300 Israelis in the voice of one outlet', () => {
      expect(reply.body.positions[0]).toMatchObject({
        qualifier: 'more_than',
        low: 1300,
        lowOpen: true,
        high: null,
        origin: { ownVoice: true },
        population: { nationality: 'IL' },
      })
    })

    it('is 1,194 by Israeli official figures through AFP in the other', () => {
      expect(reply.body.positions[1]).toMatchObject({
        qualifier: 'exact',
        low: 1194,
        high: 1194,
        origin: { slug: 'israeli-official-figures', ownVoice: false },
        relays: [{ slug: 'afp' }],
      })
    })

    it('is told apart with reasons, the difference and a sentence', () => {
      const [pair] = reply.body.pairs
      expect(reply.body.pairs).toHaveLength(1)
      expect(pair).toMatchObject({ verdict: 'conflicts', difference: { absolute: 107, atLeast: true } })
      expect(pair.reasons).toEqual(expect.arrayContaining(['disjoint', 'later_lower', 'population_assumed']))
      expect(pair.explanation).toMatch(/1,300.*1,194.*107/s)
    })

    it('is explained in Arabic to those who ask for it', async () => {
      const arabic = await api.get('/v1/comparisons/figures?event=october-7-attack&measure=killed', {
        headers: { 'Accept-Language': 'ar' },
      })
      expect(arabic.headers['content-language']).toBe('ar')
      expect(arabic.body.pairs[0].explanation).toMatch(/[\u0621-\u064a]{3}/)
    })
  })

  it('files 297 under the war of 2014, as Palestinian medical sources say', async () => {
    const killed = await figures('event=gaza-war-2014&measure=killed')
    expect(killed).toMatchObject([{ low: 297, high: 297, document: { id: ids[0] } }])
    expect(killed[0].attribution[0]).toMatchObject({
      role: 'originator',
      source: 'palestinian-medical-sources',
      anonymous: true,
    })
  })

  it('files at least 37,124 under the war since 2023, as the health ministry says', async () => {
    const killed = await figures('event=gaza-war-2023&measure=killed&originator=gaza-health-ministry')
    expect(killed).toContainEqual(
      expect.objectContaining({ qualifier: 'at_least', low: 37124, high: null, event: 'gaza-war-2023' }),
    )
    expect(reportsOf(killed)).toEqual([4])
  })

  it('compares the tolls of two wars with nothing, and says that they are two', async () => {
    const { body } = await api.get('/v1/comparisons/figures?event=gaza-war-2014,gaza-war-2023&measure=killed')
    const eventOf = Object.fromEntries(
      body.positions.map((p: { id: string; event: string }) => [p.id, p.event]),
    )
    const across = body.pairs.filter((p: { a: string; b: string }) => eventOf[p.a] !== eventOf[p.b])
    expect(across.length).toBeGreaterThan(0)
    for (const pair of across)
      expect(pair).toMatchObject({ verdict: 'not_comparable', reasons: ['different_event'] })
  })

  it('finds the Kremlin in the two reports that it stands in', async () => {
    const found = await claims('source=kremlin')
    expect(reportsOf(found)).toEqual([0, 1])
  })

  it('narrows to what Putin said through the Kremlin', async () => {
    const found = await claims('originator=vladimir-putin&via=kremlin')
    expect(found.length).toBeGreaterThan(0)
    for (const { attribution } of found) {
      expect(attribution[0]).toMatchObject({ role: 'originator', source: 'vladimir-putin' })
      expect(attribution.filter((link: { role: string }) => link.role === 'relay')).toContainEqual(
        expect.objectContaining({ source: 'kremlin' }),
      )
    }
    expect(found.length).toBeLessThan((await claims('source=kremlin')).length)
  })

  it('narrows to what came through Reuters', async () => {
    const found = await claims('via=reuters')
    expect(found.length).toBeGreaterThan(0)
    for (const { attribution } of found)
      expect(attribution).toContainEqual(expect.objectContaining({ role: 'relay', source: 'reuters' }))
  })

  it('anchors every claim, mention, cue and figure to its own characters', async () => {
    for (const [index, { file }] of reports.entries()) {
      const text = Array.from(readFileSync(join(CORPUS, 'reports', file), 'utf8'))
      const found = await claims(`document=${ids[index]}`)
      expect(found.length).toBeGreaterThan(0)
      const spans = found.flatMap((claim: { span: object; attribution: never[]; figures: never[] }) => [
        claim.span,
        ...claim.attribution.flatMap(({ mention, cue }) => [mention, cue]),
        ...claim.figures.map(({ span }) => span),
      ])
      for (const span of spans.filter(Boolean))
        expect(text.slice(span.start, span.end).join('')).toBe(span.exact)
    }
  })
})
