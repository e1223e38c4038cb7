import { type Api, type Reply, startApi } from '../support/api'

/**
 * What the contract works through by hand, from the text of reports to the verdict, in the words of this
 * repository. The outlets are those of the sample reports.
 */

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
})

afterAll(() => api.stop())

interface Report {
  outlet: string
  publishedAt: string
  text: string
}

/** Another day's server: each example has its reports alone. */
async function reading(reports: Report[], run: (own: Api) => Promise<void>): Promise<void> {
  const own = await startApi({ seed: 'registry' })
  try {
    for (const report of reports)
      expect(await own.post('/v1/documents', report)).toMatchObject({ status: 201 })
    await run(own)
  } finally {
    await own.stop()
  }
}

const compare = (own: Api, query: string, language = 'en'): Promise<Reply> =>
  own.get(`/v1/comparisons/figures?${query}`, { headers: { 'Accept-Language': language } })

const attackOfOneOutlet: Report = {
  outlet: 'sample-news-ar',
  publishedAt: '2023-10-17T06:00:00Z',
  text: 'تواصل القصف ليلا على أحياء المدينة.\n\nوقُتل أكثر من 1300 إسرائيلي في هجوم السابع من أكتوبر.',
}

const attackByAfp: Report = {
  outlet: 'sample-wire-en',
  publishedAt: '2024-06-10T15:00:00Z',
  text: [
    'Talks went on through the night.',
    'The October 7 attack resulted in the deaths of 1,194 people, according to an AFP tally based on Israeli official figures.',
  ].join('\n\n'),
}

describe('the toll of 7 October', () => {
  it('is a conflict of two origins that time does not explain', () =>
    reading([attackOfOneOutlet, attackByAfp], async (own) => {
      const { body } = await compare(own, 'event=october-7-attack&measure=killed')
      expect(body.summary).toMatchObject({ positions: 2, origins: 2, conflicts: 1, verdict: 'conflicts' })
      expect(body.positions).toMatchObject([
        {
          qualifier: 'more_than',
          low: 1300,
          high: null,
          lowOpen: true,
          asOf: '2023-10-17',
          origin: { slug: 'sample-news-ar', ownVoice: true },
          population: { nationality: 'IL' },
        },
        {
          qualifier: 'exact',
          low: 1194,
          high: 1194,
          asOf: '2024-06-10',
          origin: { slug: 'israeli-official-figures', ownVoice: false },
          relays: [{ slug: 'afp' }],
          population: { nationality: null },
        },
      ])
      expect(body.pairs).toHaveLength(1)
      const [pair] = body.pairs
      expect(pair).toMatchObject({
        verdict: 'conflicts',
        reasons: ['disjoint', 'later_lower', 'population_assumed'],
        difference: { absolute: 107, atLeast: true },
      })
      expect(pair.difference.relative).toBeCloseTo(0.09, 2)
      expect(pair.explanation).toMatch(/1,300.*17 October 2023.*1,194.*10 June 2024.*107.*at least/s)
    }))

  it('is explained in Arabic with the same numbers', () =>
    reading([attackOfOneOutlet, attackByAfp], async (own) => {
      const { headers, body } = await compare(own, 'event=october-7-attack&measure=killed', 'ar')
      expect(headers['content-language']).toBe('ar')
      expect(body.pairs[0].explanation).toMatch(/1,300.*1,194.*متعارضان.*107/s)
    }))
})

const gaza = (day: number, words: string, outlet = 'sample-wire-en'): Report => ({
  outlet,
  publishedAt: `2024-06-${String(day).padStart(2, '0')}T16:00:00Z`,
  text: `The day began with shelling in the north.\n\n${words}`,
})

const threeDays = [
  gaza(
    9,
    'Since the start of the war 37,084 people have been killed in Gaza, the Gaza Health Ministry said on Sunday.',
  ),
  gaza(10, 'At least 37,124 people have been killed in Gaza since 7 October, the Gaza Health Ministry said.'),
  {
    outlet: 'sample-daily-ar',
    publishedAt: '2024-06-11T16:00:00Z',
    text: 'بدأ اليوم بقصف في الشمال.\n\nوقالت وزارة الصحة في غزة إن حصيلة القتلى منذ بدء الحرب ارتفعت إلى 37164 قتيلا.',
  },
]

describe('the running toll of the war', () => {
  it('is updated from day to day by one origin, in two languages', () =>
    reading(threeDays, async (own) => {
      const { body } = await compare(own, 'event=gaza-war-2023&measure=killed')
      expect(body.positions.map((p: { low: number; asOf: string }) => [p.asOf, p.low])).toEqual([
        ['2024-06-09', 37084],
        ['2024-06-10', 37124],
        ['2024-06-11', 37164],
      ])
      expect(body.summary).toMatchObject({ origins: 1, conflicts: 0, verdict: 'updates' })
      for (const pair of body.pairs)
        expect(pair).toMatchObject({
          verdict: 'updates',
          reasons: expect.arrayContaining(['grows_over_time']),
        })
    }))

  it('is in conflict with what the same origin is said to say on the same day', () =>
    reading(
      [
        ...threeDays,
        gaza(
          10,
          'Since the start of the war 36,000 people have been killed in Gaza, the Gaza Health Ministry said.',
          'sample-post-en',
        ),
      ],
      async (own) => {
        const { body } = await compare(
          own,
          'event=gaza-war-2023&measure=killed&from=2024-06-10&to=2024-06-10',
        )
        expect(body.summary).toMatchObject({ positions: 2, origins: 1, conflicts: 1, verdict: 'conflicts' })
        expect(body.pairs).toMatchObject([
          {
            verdict: 'conflicts',
            reasons: expect.arrayContaining(['disjoint', 'same_day', 'same_origin']),
            difference: { absolute: 1124, atLeast: true },
          },
        ])
      },
    ))
})

const july2014: Report = {
  outlet: 'sample-daily-ar',
  publishedAt: '2014-07-19T10:00:00Z',
  text: 'تتواصل العملية البرية في قطاع غزة.\n\nوارتفعت حصيلة عملية الجرف الصامد في غزة إلى 297 قتيلا، بحسب مصادر طبية فلسطينية.',
}

describe('the tolls of two wars', () => {
  it('stand in no comparison together', () =>
    reading([july2014, ...threeDays], async (own) => {
      for (const [event, low] of [
        ['gaza-war-2014', 297],
        ['gaza-war-2023', 37084],
      ]) {
        const { body } = await compare(own, `event=${event}&measure=killed`)
        expect(body.summary.low).toBe(low)
        expect(body.positions.every((p: { event: string }) => p.event === event)).toBe(true)
      }
    }))

  it('asked for both at once, are not comparable', () =>
    reading([july2014, threeDays[1]!], async (own) => {
      const { body } = await compare(own, 'event=gaza-war-2014,gaza-war-2023&measure=killed')
      expect(body.pairs).toMatchObject([
        { verdict: 'not_comparable', reasons: ['different_event'], difference: null },
      ])
      expect(body.pairs[0].explanation).toMatch(/different events/)
    }))
})

describe('five outlets with one number of one ministry through one agency', () => {
  const OUTLETS = ['sample-wire-en', 'sample-post-en', 'sample-news-ar', 'sample-daily-ar', 'a-fifth-outlet']
  const ENGLISH = [
    '37,124 people have been killed in Gaza since October 7, AFP reported, citing the Gaza Health Ministry.',
    'AFP reported that the Gaza Health Ministry said 37,124 people had been killed in Gaza since October 7.',
    'The Gaza Health Ministry said that 37,124 people had been killed in Gaza since October 7, AFP reported.',
  ]
  const ARABIC = [
    'نقلت وكالة فرانس برس عن وزارة الصحة في غزة أن 37124 شخصا قتلوا في غزة منذ السابع من أكتوبر.',
    'قالت وزارة الصحة في غزة إن 37124 شخصا قتلوا في القطاع منذ السابع من أكتوبر، بحسب وكالة فرانس برس.',
  ]
  const texts = [ENGLISH[0]!, ENGLISH[1]!, ARABIC[0]!, ARABIC[1]!, ENGLISH[2]!]

  it('are one position, five observations, one origin', async () => {
    await api.post('/v1/sources', {
      slug: 'a-fifth-outlet',
      kind: 'outlet',
      names: [{ language: 'en', name: 'A Fifth Outlet' }],
    })
    for (const [index, text] of texts.entries())
      await api.post('/v1/documents', { outlet: OUTLETS[index], publishedAt: '2024-06-10T16:00:00Z', text })
    const { body } = await compare(api, 'event=gaza-war-2023&measure=killed')
    expect(body.summary).toMatchObject({
      observations: 5,
      positions: 1,
      origins: 1,
      relays: 1,
      outlets: 5,
      verdict: null,
    })
    expect(body.positions).toMatchObject([
      { low: 37124, high: 37124, origin: { slug: 'gaza-health-ministry' }, relays: [{ slug: 'afp' }] },
    ])
    expect(body.positions[0].observations).toHaveLength(5)
    expect(body.pairs).toEqual([])
  })
})

describe('the table of verdicts', () => {
  const ofTwo = async (a: Report, b: Report): Promise<Reply['body']> => {
    let answer: Reply['body']
    await reading([a, b], async (own) => {
      answer = (await compare(own, 'event=gaza-war-2023&measure=killed')).body
    })
    return answer
  }
  const said = (day: number, count: string, by: string, outlet: string): Report =>
    gaza(day, `${count} people have been killed in Gaza since October 7, ${by} said.`, outlet)

  it('agrees: two origins give the same number', async () => {
    const { pairs } = await ofTwo(
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-wire-en'),
      said(10, 'A total of 37,124', 'the United Nations', 'sample-post-en'),
    )
    expect(pairs).toMatchObject([{ verdict: 'agrees', reasons: ['same_value'], difference: { absolute: 0 } }])
  })

  it('compatible: at least 37,000, and 37,124', async () => {
    const { pairs } = await ofTwo(
      said(10, 'At least 37,000', 'the United Nations', 'sample-wire-en'),
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-post-en'),
    )
    expect(pairs).toMatchObject([{ verdict: 'compatible', reasons: ['within_bounds'], difference: null }])
  })

  it('compatible: about 37,000, and 37,124', async () => {
    const { pairs } = await ofTwo(
      said(10, 'About 37,000', 'the United Nations', 'sample-wire-en'),
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-post-en'),
    )
    expect(pairs).toMatchObject([{ verdict: 'compatible', reasons: ['rounding'] }])
  })

  it('revises: one origin, later, lower', async () => {
    const { pairs } = await ofTwo(
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-wire-en'),
      said(12, 'A total of 37,100', 'the Gaza Health Ministry', 'sample-post-en'),
    )
    expect(pairs).toMatchObject([
      { verdict: 'revises', reasons: ['same_origin', 'later_lower'], difference: { absolute: 24 } },
    ])
  })

  it('conflicts: two origins, later, lower', async () => {
    const { pairs } = await ofTwo(
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-wire-en'),
      said(12, 'A total of 30,000', 'the United Nations', 'sample-post-en'),
    )
    expect(pairs).toMatchObject([{ verdict: 'conflicts', reasons: ['disjoint', 'later_lower'] }])
  })

  it('not comparable: other people, and another basis', async () => {
    const { pairs } = await ofTwo(
      said(10, 'A total of 37,124', 'the Gaza Health Ministry', 'sample-wire-en'),
      gaza(
        11,
        '40 journalists were killed in Gaza in the past 24 hours, the United Nations said.',
        'sample-post-en',
      ),
    )
    expect(pairs).toMatchObject([{ verdict: 'not_comparable', difference: null }])
    expect(pairs[0].reasons.sort()).toEqual(['different_basis', 'different_population'])
  })
})
