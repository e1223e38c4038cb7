import { readArticle } from '../../src/features/documents/html'
import { type Api, startApi } from '../support/api'

const TEXT = 'The mayor said that four people were injured in the fire.'

let api: Api

beforeEach(async () => {
  api = await startApi({ seed: 'registry' })
})

afterEach(() => api.stop())

describe('a page', () => {
  const page = (body: string, head = '') =>
    `<html><head><title>Fire</title>${head}</head><body>${body}</body></html>`
  const read = async (html: string) => {
    const reply = await api.post('/v1/documents', { outlet: 'sample-wire-en', html })
    return {
      reply,
      text: reply.status === 201 ? (await api.get(`/v1/documents/${reply.body.id}/text`)).text : null,
    }
  }

  it('keeps the boundaries of its blocks, and none of its scripts', async () => {
    const { reply, text } = await read(
      page(`<article><h2>Fire</h2><p>The <b>mayor</b>
        said so.</p><ul><li>One</li><li>Two</li></ul><script>var x</script><p>It<br>ended.</p></article>`),
    )
    expect(text?.split('\n\n')).toEqual(
      expect.arrayContaining(['The mayor said so.', 'One', 'Two', 'It', 'ended.']),
    )
    expect(text).not.toContain('var x')
    expect(reply.body.title).toBe('Fire')
  })

  it.each(['The mayor said so.', '<p>The mayor said so.', '<p>The mayor <b>said so.</p></b>'])(
    'may be a fragment: %s',
    async (html) => expect((await read(html)).text).toMatch(/The mayor said so\./),
  )

  it.each(['&#0;', '&#xD800;', '&#x110000;'])(
    'that spells the character %s cannot smuggle it in',
    async (entity) => {
      const { reply, text } = await read(
        page(
          `<p>The mayor said${entity} so, and went.</p>`,
          `<meta property="og:title" content="A${entity}B">`,
        ),
      )
      expect([201, 422]).toContain(reply.status)
      if (text !== null) expect(text).toMatch(/^[^\0\ud800]*$/u)
    },
  )

  it('without a body element is read all the same, but not for its title', async () => {
    const { text } = await read('<html><head><title>Fire</title></head><p>The mayor said so.</p></html>')
    expect(text).toBe('The mayor said so.')
  })

  it('of many equal branches keeps them all', async () => {
    const branches = Array.from(
      { length: 100 },
      (_, at) => `The mayor said that fire ${at} was out, at last.`,
    )
    const nested = (text: string) => `${'<div>'.repeat(20)}<p>${text}</p>${'</div>'.repeat(20)}`
    const { text } = await read(page(branches.map(nested).join('')))
    expect(text?.split('\n\n')).toEqual(branches)
  })

  it('loses its menu, its teasers and its readers’ comments', async () => {
    const report = Array.from({ length: 6 }, (_, at) => `<p>${TEXT} It was, he said, fire number ${at}.</p>`)
    const { text } = await read(
      page(`<nav><ul>${'<li><a href="/a">World news today</a></li>'.repeat(40)}</ul></nav>
        <article>${report.join('')}</article>
        <aside class="related">${'<p><a href="/b">Fire: what we know so far.</a></p>'.repeat(20)}</aside>
        <div class="comments">${'<p>I was there too, and saw it burn.</p>'.repeat(20)}</div>`),
    )
    expect(text?.split('\n\n')).toEqual(report.map((block) => block.slice(3, -4)))
  })

  it.each([
    ['of a million characters in one paragraph', 'a, '.repeat(330_000)],
    ['of many branches', `${'<div>'.repeat(58)}<p>${TEXT}</p>${'</div>'.repeat(58)}`.repeat(130)],
    ['of many links', '<div><a href="x">aaaa, bbb. cccc dddd eeee</a></div>'.repeat(3900)],
    ['of many entities', '&amp; x, '.repeat(20_000)],
    ['of long names in its head', `<meta property="a${' '.repeat(980_000)}b" content="x"><p>${TEXT}</p>`],
    ['of many addresses', `<img data-x="${'.jpg'.repeat(240_000)} x y"><p>${TEXT}</p>`],
    // Read with the square of their length, these take minutes, which the test's own time limit ends.
  ])('%s is read', async (_what, html) => {
    expect(readArticle(page(html)).text).not.toBe('')
  })

  it.each([
    ['2024-06-10', '2024-06-10T00:00:00Z'],
    [' 2024-06-10T18:00:00+03:00 ', '2024-06-10T15:00:00Z'],
  ])('that states %p is dated so', async (stated, publishedAt) => {
    const { reply } = await read(
      page(`<p>${TEXT}</p>`, `<meta property="article:published_time" content="${stated}">`),
    )
    expect(Date.parse(reply.body.publishedAt)).toBe(Date.parse(publishedAt))
  })

  it.each(['10/06/2024', '5', '2024-06-10T15:00:00', 'June 10, 2024', '2024-02-30'])(
    'that states %p, which may mean this or that, is stored without a date',
    async (stated) => {
      const { reply } = await read(
        page(`<p>${TEXT}</p>`, `<meta property="article:published_time" content="${stated}">`),
      )
      expect(reply).toMatchObject({ status: 201, body: { publishedAt: null } })
    },
  )

  it.each(['0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '9999-12-31T00:00:00Z', 'nonsense'])(
    'that claims to be of %s is stored without a date',
    async (date) => {
      const { reply } = await read(
        page(
          `<p>The mayor said so, on ${date}.</p>`,
          `<meta property="article:published_time" content="${date}">`,
        ),
      )
      expect(reply).toMatchObject({ status: 201, body: { publishedAt: null } })
    },
  )
})
