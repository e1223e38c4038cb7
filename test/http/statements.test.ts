import type { Statement } from '../../src/contract/contract'
import { advance } from '../../src/database/derivations'
import { statementDerivation } from '../../src/features/documents/statements.derivation'
import { type Api, startApi, walk } from '../support/api'

/** Reports written for this test; each test has days of its own, so that none meets another's. */

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
}, 240_000)

afterAll(() => api.stop())

interface Report {
  outlet: string
  text: string
  at: string
  url?: string
}

async function post({ at, ...report }: Report): Promise<string> {
  const reply = await api.post('/v1/documents', { ...report, publishedAt: at })
  expect(reply.status).toBeLessThan(300)
  return reply.body.id
}

const statementsOf = async (document: string, language = 'en'): Promise<Statement[]> =>
  (
    await api.get(`/v1/comparisons/statements?document=${document}`, {
      headers: { 'Accept-Language': language },
    })
  ).body.data

/** The one statement that a document shares with others, and that document's member of it. */
async function memberOf(document: string, language?: string) {
  const [statement, ...others] = await statementsOf(document, language)
  expect(others).toEqual([])
  const member = statement!.members.find(({ document: { id } }) => id === document)
  return { statement: statement!, member: member! }
}

/** What became of the first text in the second, a few hours later. */
async function driftOf(day: string, first: string, second: string) {
  await post({ outlet: 'sample-wire-en', at: `${day}T08:00:00Z`, text: first })
  const later = await post({ outlet: 'sample-post-en', at: `${day}T11:00:00Z`, text: second })
  return (await memberOf(later)).member.drift
}

describe('one statement', () => {
  it('is recognised in both languages by who says it, what is counted, and when', async () => {
    const english = await post({
      outlet: 'sample-wire-en',
      at: '2024-03-01T10:00:00Z',
      text: 'The Gaza Health Ministry said on Friday that 30,228 people had been killed since the war began.',
    })
    const arabic = await post({
      outlet: 'sample-news-ar',
      at: '2024-03-01T12:00:00Z',
      text: 'أعلنت وزارة الصحة في غزة الجمعة أن حصيلة القتلى ارتفعت إلى 30228 قتيلا منذ بدء الحرب.',
    })
    const { statement, member } = await memberOf(arabic)
    expect(statement).toMatchObject({
      originator: { slug: 'gaza-health-ministry' },
      counts: { members: 2, documents: 2, outlets: 2, languages: ['ar', 'en'] },
      firstAt: '2024-03-01T10:00:00.000Z',
      lastAt: '2024-03-01T12:00:00.000Z',
    })
    expect(statement.members[0]?.document.id).toBe(english)
    expect(member.match).toMatchObject({
      claim: statement.reference,
      confidence: 0.9,
      evidence: { voices: 'same', sharedFigures: 1, sharedNumbers: ['30228'], hoursApart: 2 },
    })
    expect(member.drift).toEqual([])
    expect((await api.get(`/v1/comparisons/statements/${statement.id}`)).body).toEqual(statement)
  })

  it('is recognised in other words of one language, without a number', async () => {
    await post({
      outlet: 'sample-wire-en',
      at: '2024-03-03T09:00:00Z',
      text: 'Antony Blinken said that a lasting ceasefire depends on the release of every hostage held in Gaza.',
    })
    const second = await post({
      outlet: 'sample-post-en',
      at: '2024-03-03T13:00:00Z',
      text: 'A lasting ceasefire depends on the release of all hostages held in Gaza, Antony Blinken told reporters.',
    })
    const { statement, member } = await memberOf(second)
    expect(statement.originator).toEqual({ slug: 'antony-blinken', name: 'Antony Blinken' })
    expect(member.match?.evidence).toMatchObject({ voices: 'same', sharedNumbers: [] })
    expect(member.match?.evidence.sharedWords).toBeGreaterThanOrEqual(5)
  })
})

describe('two statements', () => {
  const apart: [string, string, string, string, string][] = [
    [
      'one speaker makes on one day about the same people and places',
      '2024-03-05',
      'Antony Blinken said that Hamas had to accept the proposal for a ceasefire in Gaza.',
      '2024-03-05',
      'Antony Blinken said that the aid that reached Gaza through the Rafah crossing was far from enough.',
    ],
    [
      'one ministry makes in the same words on two days',
      '2024-03-07',
      'The Gaza Health Ministry said that the number of people killed in the war had risen to 30,800.',
      '2024-03-08',
      'The Gaza Health Ministry said that the number of people killed in the war had risen to 30,878.',
    ],
    [
      'two speakers make with the same small number',
      '2024-03-10',
      'The Israeli military said that two soldiers were killed in Khan Younis.',
      '2024-03-10',
      'The Lebanese army said that two soldiers were killed near Tyre.',
    ],
    [
      'one speaker makes of two accidents in one day',
      '2024-03-12',
      'The Egyptian Foreign Ministry said that two people were injured when a bus overturned near Suez.',
      '2024-03-12',
      'The Egyptian Foreign Ministry said that two people were injured in a fire at a hotel in Hurghada.',
    ],
  ]

  it.each(apart)('are not one: %s', async (_name, day, first, otherDay, second) => {
    const one = await post({ outlet: 'sample-wire-en', at: `${day}T08:00:00Z`, text: first })
    const two = await post({ outlet: 'sample-post-en', at: `${otherDay}T08:30:00Z`, text: second })
    expect(await statementsOf(one)).toEqual([])
    expect(await statementsOf(two)).toEqual([])
  })
})

describe('copy drift', () => {
  it('tells that "at least 40" became "40"', async () => {
    const drift = await driftOf(
      '2024-04-01',
      'The Gaza Health Ministry said that at least 40 people were killed in strikes on the Nuseirat camp overnight.',
      'The Gaza Health Ministry said that 40 people were killed in strikes on the Nuseirat camp overnight.',
    )
    expect(drift).toMatchObject([
      {
        kind: 'qualifier_dropped',
        before: 'at least 40 people were killed',
        after: '40 people were killed',
        explanation:
          'The report of Sample Wire says “at least 40 people were killed”, that of Sample Post “40 people were killed”: ' +
          'the number is the same, and what qualified it was dropped.',
      },
    ])
    expect(drift[0]?.reference.exact).toBe('at least 40 people were killed')
    expect(drift[0]?.member.exact).toBe('40 people were killed')
  })

  it('tells that a figure changed', async () => {
    const drift = await driftOf(
      '2024-04-03',
      'The Gaza Health Ministry said that 62 people were killed and 91 injured in strikes on the Nuseirat camp overnight.',
      'The Gaza Health Ministry said that 26 people were killed and 91 injured in strikes on the Nuseirat camp overnight.',
    )
    expect(drift).toMatchObject(
      [{ kind: 'number_changed', before: /62/, after: /26/ }].map(({ kind }) => ({ kind })),
    )
    expect(drift[0]?.before).toMatch(/62/)
    expect(drift[0]?.after).toMatch(/26/)
  })

  it('tells that a number changed which counts no people', async () => {
    const drift = await driftOf(
      '2024-04-05',
      'Antony Blinken said that Washington would give 404 million dollars in humanitarian aid to Palestinian civilians.',
      'Antony Blinken said that Washington would give 440 million dollars in humanitarian aid to Palestinian civilians.',
    )
    expect(drift).toMatchObject([{ kind: 'number_changed', before: '404', after: '440' }])
  })

  it('tells that what a ministry says became a plain fact', async () => {
    const drift = await driftOf(
      '2024-04-07',
      'The Gaza Health Ministry said that 33,175 people had been killed in the Gaza Strip since the war began.',
      'Since the war began, 33,175 people have been killed in the Gaza Strip. Rain fell on the coast.',
    )
    expect(drift).toMatchObject([
      {
        kind: 'attribution_dropped',
        before: 'Gaza Health Ministry',
        after: '',
        explanation: expect.stringMatching(/plain fact/),
      },
    ])
  })

  it('tells that it is ascribed to somebody else', async () => {
    const drift = await driftOf(
      '2024-04-09',
      'The Israeli military said that its forces destroyed three tunnel shafts and a weapons depot in eastern Khan Younis.',
      'Hamas said that its forces destroyed three tunnel shafts and a weapons depot in eastern Khan Younis.',
    )
    expect(drift).toMatchObject([{ kind: 'attribution_changed', after: 'Hamas' }])
  })

  it('tells that what was affirmed is denied', async () => {
    const drift = await driftOf(
      '2024-04-11',
      'Hamas said that its fighters had moved the remaining hostages to tunnels near the border before the truce.',
      'Hamas denied that its fighters had moved the remaining hostages to tunnels near the border before the truce.',
    )
    expect(drift).toMatchObject([{ kind: 'polarity_changed', before: 'affirmed', after: 'negated' }])
  })

  it('tells that a relay is named no more', async () => {
    const drift = await driftOf(
      '2024-04-13',
      'Vladimir Putin said that Russia was ready to mediate between the warring parties at any time, Reuters reported.',
      'Vladimir Putin said that Russia was ready to mediate between the warring parties at any time.',
    )
    expect(drift).toMatchObject([{ kind: 'relay_dropped', after: '' }])
  })

  it('explains it in Arabic', async () => {
    await post({
      outlet: 'sample-wire-en',
      at: '2024-04-15T08:00:00Z',
      text: 'The Gaza Health Ministry said that at least 33,797 people had been killed since the war began.',
    })
    const later = await post({
      outlet: 'sample-news-ar',
      at: '2024-04-15T12:00:00Z',
      text: 'قالت وزارة الصحة في غزة إن 33797 شخصا قتلوا منذ بدء الحرب.',
    })
    const { member } = await memberOf(later, 'ar')
    expect(member.drift).toMatchObject([
      { kind: 'qualifier_dropped', explanation: expect.stringMatching(/العدد واحد، وسقط ما كان يقيّده/) },
    ])
  })
})

describe('the list', () => {
  it('is filtered by originator, days and kind of change, in pages, and as CSV', async () => {
    const { items } = await walk(api, '/v1/comparisons/statements?limit=2')
    const ids = (items as Statement[]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      (await api.get('/v1/comparisons/statements?limit=200')).body.data.map(({ id }: Statement) => id),
    )
    const blinken = (await api.get('/v1/comparisons/statements?originator=antony-blinken')).body.data
    expect(blinken.length).toBeGreaterThan(0)
    expect(blinken.every((one: Statement) => one.originator?.slug === 'antony-blinken')).toBe(true)
    const april = (await api.get('/v1/comparisons/statements?from=2024-04-01&to=2024-04-01')).body.data
    expect(april).toHaveLength(1)
    const dropped = (await api.get('/v1/comparisons/statements?drift=qualifier_dropped')).body.data
    expect(dropped).toHaveLength(2)
    const any = (await api.get('/v1/comparisons/statements?drift=any&limit=200')).body.data
    expect(any.length).toBeGreaterThan(dropped.length)
    const csv = await api.get('/v1/comparisons/statements?drift=qualifier_dropped&format=csv')
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(1 + 4)
  })

  it('is filtered by the event of a figure', async () => {
    const { data } = (await api.get('/v1/comparisons/statements?event=gaza-war-2023&limit=200')).body
    expect(data.length).toBeGreaterThan(0)
    expect((await api.get('/v1/comparisons/statements?event=gaza-war-2014')).body.data).toEqual([])
  })
})

describe('what is stored changes', () => {
  const toll = (count: string) =>
    `The Gaza Health Ministry said that ${count} people had been killed since the war began.`

  it('a new text leaves the statement that the one before carried, and joins another', async () => {
    const url = 'https://example.org/statements/versions'
    const wire = await post({ outlet: 'sample-wire-en', at: '2024-05-01T08:00:00Z', text: toll('34,568') })
    const daily = await post({
      outlet: 'sample-daily-ar',
      at: '2024-05-02T08:00:00Z',
      text: 'قالت وزارة الصحة في غزة إن 34596 شخصا قتلوا منذ بدء الحرب.',
    })
    const changing = await post({
      outlet: 'sample-post-en',
      at: '2024-05-01T20:00:00Z',
      text: toll('34,568'),
      url,
    })
    expect((await memberOf(wire)).statement.counts.members).toBe(2)
    await post({ outlet: 'sample-post-en', at: '2024-05-02T09:00:00Z', text: toll('34,596'), url })
    expect(await statementsOf(wire)).toEqual([])
    expect((await memberOf(daily)).statement.counts.members).toBe(2)
    expect((await memberOf(changing)).statement.id).toBe((await memberOf(daily)).statement.id)
  })

  it('an earlier report that comes in late becomes the reference, and all are compared with it', async () => {
    const at = (hour: string) => `2024-05-05T${hour}:00:00Z`
    await post({ outlet: 'sample-post-en', at: at('12'), text: toll('34,683') })
    const ar = await post({
      outlet: 'sample-news-ar',
      at: at('13'),
      text: 'قالت وزارة الصحة في غزة إن 34683 شخصا قتلوا منذ بدء الحرب.',
    })
    expect((await memberOf(ar)).member.drift).toEqual([])
    const first = await post({ outlet: 'sample-wire-en', at: at('07'), text: toll('at least 34,683') })
    const { statement, member } = await memberOf(ar)
    expect(statement.members[0]?.document.id).toBe(first)
    expect(member.drift).toMatchObject([{ kind: 'qualifier_dropped' }])
  })

  it('documents stored before are read as those that come in', async () => {
    const { dataSource, engine, reads } = api.services
    const shape = () =>
      reads.query(
        `SELECT array_agg(DISTINCT claim_id ORDER BY claim_id) AS claims FROM statement_member
         WHERE superseded_at IS NULL GROUP BY statement_id ORDER BY 1`,
      )
    const before = await shape()
    expect(before.length).toBeGreaterThan(10)
    for (const table of ['statement_member', 'statement', 'statement_key', 'statement_claim'])
      await dataSource.query(`TRUNCATE ${table}`)
    const derivation = statementDerivation(engine)
    while ((await advance(dataSource, derivation)).finishedAt === null);
    expect(await shape()).toEqual(before)
  })
})
