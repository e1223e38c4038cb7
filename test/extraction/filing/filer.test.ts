import { createFiler } from '../../../src/extraction/filing/filer'
import type { Filing, KnownEvent } from '../../../src/extraction/filing/types'

const flood: KnownEvent = {
  slug: 'valley-flood',
  start: '2020-03-01',
  end: '2020-03-04',
  nationalities: ['EG'],
  places: ['Green Valley', 'الوادي الأخضر'],
  triggers: [{ terms: ['valley flood'] }, { terms: ['March 2'] }, { terms: ['سيول الوادي'] }],
}
const drought: KnownEvent = {
  slug: 'long-drought',
  start: '2020-03-01',
  end: null,
  nationalities: ['EG', 'SD'],
  places: ['Green Valley', 'الوادي الأخضر'],
  triggers: [{ terms: ['since March 2'] }, { terms: ['drought', 'aid'] }],
}
const file = createFiler([flood, drought])

/** Files the first figure ("12") of a text whose sentences end in full stops. */
function filed(
  text: string,
  { dated = '2020-03-05', nationality = null as string | null, title = null as string | null } = {},
): Filing {
  const characters = [...text]
  const ends = characters.flatMap((char, index) => (char === '.' ? [index + 1] : []))
  const sentences = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
  const start = [...text.slice(0, text.indexOf('12'))].length
  return file({ text, title, dated, sentences, figures: [{ start, nationality }], claims: [] }).figures[0]!
}

it('files under the event that the sentence names', () => {
  expect(filed('The valley flood killed 12 people.')).toEqual({
    event: 'valley-flood',
    reasons: ['trigger_in_sentence'],
    candidates: [],
  })
})

it('finds a trigger behind an Arabic proclitic and in any spelling', () => {
  expect(filed('قتل 12 شخصا بسيول الوادى.').event).toBe('valley-flood')
})

it('takes a longer phrase for itself and not for the one that it contains', () => {
  expect(filed('Some 12 people have died since March 2.').event).toBe('long-drought')
  expect(filed('Some 12 people died on March 2.').event).toBe('valley-flood')
})

it('wants all terms of a trigger in one sentence', () => {
  expect(
    filed('The drought goes on. Some 12 people died. There is no aid.', { dated: '2021-01-01' }).event,
  ).toBeNull()
  expect(filed('Some 12 people died in the drought for want of aid.').event).toBe('long-drought')
})

it('files under the nearest of several events, its own clause before distance', () => {
  expect(filed('The valley flood came first, and 12 people died since March 2 in the hills beyond.')).toEqual(
    {
      event: 'long-drought',
      reasons: ['trigger_in_sentence', 'nearest_trigger'],
      candidates: [],
    },
  )
  expect(
    filed('After the valley flood, 12 people have died far away from everything and for long since March 2.')
      .event,
  ).toBe('long-drought')
})

it('considers an event long over only where the sentence names it', () => {
  const later = { dated: '2021-03-05' }
  expect(filed('The valley flood is a year ago. In Green Valley 12 people died.', later).event).toBe(
    'long-drought',
  )
  expect(filed('The valley flood killed 12 people.', later).event).toBe('valley-flood')
})

it('never files under an event that began after the report, or that counts other nationalities', () => {
  expect(filed('The valley flood killed 12 people.', { dated: '2020-02-01' }).event).toBeNull()
  expect(filed('The valley flood killed 12 Sudanese.', { nationality: 'SD' }).event).toBeNull()
})

it('leaves alone what two events explain alike, and names them with what speaks for each', () => {
  expect(filed('In Green Valley 12 people died.')).toEqual({
    event: null,
    reasons: ['ambiguous'],
    candidates: [
      { event: 'long-drought', reasons: ['place_in_sentence', 'place_in_document'] },
      { event: 'valley-flood', reasons: ['place_in_sentence', 'place_in_document'] },
    ],
  })
  expect(filed('Valley flood 12 since March 2.').candidates).toEqual([])
})

it('names no candidate that is worse than the best', () => {
  const storm = { ...flood, slug: 'storm', triggers: [{ terms: ['big storm'] }] }
  const text = 'The big storm passed. In Green Valley 12 people died.'
  const { figures } = createFiler([flood, drought, storm, { ...storm, slug: 'twin' }])({
    text,
    title: null,
    dated: '2020-03-05',
    sentences: [
      { start: 0, end: 21 },
      { start: 22, end: text.length },
    ],
    figures: [{ start: text.indexOf('12'), nationality: null }],
    claims: [],
  })
  expect(figures[0]!.candidates.map(({ event }) => event)).toEqual(['storm', 'twin'])
})

it('leaves alone what nothing speaks for', () => {
  expect(filed('In the city 12 people died.')).toEqual({
    event: null,
    reasons: ['no_evidence'],
    candidates: [],
  })
})

it('reads the title for what the report is about', () => {
  expect(filed('Rescuers found 12 bodies.', { title: 'Valley flood: what we know' }).event).toBe(
    'valley-flood',
  )
})

it('does not carry the subject of the report into a sentence that is set in another country', () => {
  expect(filed('Many fled the valley flood. Storms killed 12 people in Lebanon.').event).toBeNull()
  expect(filed('Many fled the valley flood. Storms killed 12 people in the hills.').event).toBe(
    'valley-flood',
  )
})

it('knows the event’s own country by its name in any language', () => {
  const storm: KnownEvent = {
    ...flood,
    slug: 'storm',
    nationalities: [],
    places: ['Lebanon'],
    triggers: [{ terms: ['big storm'] }],
  }
  const ofLebanon = createFiler([storm])
  const text = 'The big storm came. قتل 12 شخصا في لبنان.'
  const start = [...text.slice(0, text.indexOf('12'))].length
  const sentences = [
    { start: 0, end: 19 },
    { start: 20, end: text.length },
  ]
  expect(
    ofLebanon({
      text,
      title: null,
      dated: '2020-03-05',
      sentences,
      figures: [{ start, nationality: null }],
      claims: [],
    }).figures[0],
  ).toMatchObject({
    event: 'storm',
  })
})

describe('a claim without figures', () => {
  /** Files the claim of the last sentence. */
  function claimed(text: string, { title = null as string | null, dated = '2020-03-05' } = {}): Filing {
    const ends = [...text].flatMap((char, index) => (char === '.' ? [index + 1] : []))
    const sentences = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
    const { start } = sentences.at(-1)!
    return file({ text, title, dated, sentences, figures: [], claims: [{ start }] }).claims[0]!
  }

  it('is filed under the one event that its sentence names', () => {
    expect(claimed('The valley flood was a shame.')).toMatchObject({ event: 'valley-flood' })
  })

  it('is filed under none of several that its sentence names, near or not', () => {
    expect(claimed('A shame was the valley flood, and so was all since March 2.')).toEqual({
      event: null,
      reasons: ['ambiguous'],
      candidates: [
        { event: 'long-drought', reasons: ['trigger_in_sentence'] },
        { event: 'valley-flood', reasons: ['trigger_in_sentence'] },
      ],
    })
  })

  it('is filed by what the title or the first sentences name', () => {
    expect(claimed('The mayor wept.', { title: 'Valley flood: the mayor' })).toMatchObject({
      event: 'valley-flood',
      reasons: ['trigger_in_document'],
    })
    expect(claimed('The valley flood came. The mayor wept.').event).toBe('valley-flood')
  })

  it('is not filed by what is named in passing further down', () => {
    const far = 'One. Two. Three. The valley flood was like it. The mayor wept.'
    expect(claimed(far)).toEqual({ event: null, reasons: ['no_evidence'], candidates: [] })
  })

  it('is not filed by the lead where its sentence is set in another country', () => {
    expect(claimed('The valley flood came. The mayor left for Lebanon.').event).toBeNull()
  })
})
