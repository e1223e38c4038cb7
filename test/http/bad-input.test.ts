import { gzipSync } from 'node:zlib'
import { type Api, type RequestOptions, startApi } from '../support/api'
import { expectProblem } from '../support/problems'

const TEXT = 'The mayor said that four people were injured in the fire.'
const report = { outlet: 'sample-wire-en', text: TEXT }
const json = (value: object): string => JSON.stringify({ ...report, ...value })

let api: Api
let before: Record<string, number>

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  before = await api.rows()
})

afterEach(async () => expect(await api.rows()).toEqual(before))

afterAll(() => api.stop())

const post = (body: unknown, options?: RequestOptions) => api.post('/v1/documents', body, options)

describe('a body that is no sound JSON', () => {
  const deep = (levels: number, open: string, close: string) =>
    `{"outlet":"sample-wire-en","text":${open.repeat(levels)}1${close.repeat(levels)}}`

  it.each<[string, string | Buffer, string]>([
    ['broken off', '{"outlet": "sample-wire-en", "text": "a', 'malformed_json'],
    ['with a comma too many', '{"outlet": "sample-wire-en",}', 'malformed_json'],
    ['with a comment', '{"outlet": "sample-wire-en" /* so */}', 'malformed_json'],
    ['with single quotes', "{'outlet': 'sample-wire-en'}", 'malformed_json'],
    ['with something after it', `${json({})} x`, 'malformed_json'],
    ['two at once', `${json({})}${json({})}`, 'malformed_json'],
    ['empty', '', 'malformed_json'],
    ['of white space alone', ' \n ', 'malformed_json'],
    ['with a raw line break in a string', '{"outlet": "sample-wire-en", "text": "a\nb"}', 'malformed_json'],
    ['with NaN', '{"outlet": "sample-wire-en", "text": NaN}', 'malformed_json'],
    ['2,000 arrays deep', deep(2000, '[', ']'), 'too_deep'],
    ['2,000 objects deep', deep(2000, '{"a":', '}'), 'too_deep'],
    ['with a key twice', '{"outlet": "sample-wire-en", "text": "a", "text": "b"}', 'duplicate_key'],
    ['with a key twice, once escaped', '{"outlet": "a", "text": "a", "\\u0074ext": "b"}', 'duplicate_key'],
    ['with a key twice, of one value', '{"outlet": "a", "text": "a", "text": "a"}', 'duplicate_key'],
    [
      'with a key twice, of one value, once escaped',
      '{"outlet": "a", "text": "a", "\\u0074ext": "a"}',
      'duplicate_key',
    ],
    ['with a key twice, further in', json({}).replace('}', ',"n":[{"a":{}, "a" :{}}]}'), 'duplicate_key'],
    [
      'with a number that a double loses',
      json({}).replace('}', ',"n":12345678901234567890}'),
      'number_out_of_range',
    ],
    ['with a number beyond all doubles', json({}).replace('}', ',"n":1e400}'), 'number_out_of_range'],
    ['of 2,000 digits', json({}).replace('}', `,"n":${'9'.repeat(2000)}}`), 'number_out_of_range'],
    [
      'in invalid UTF-8',
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
      'invalid_utf8',
    ],
    [
      'with an encoded surrogate',
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
      'invalid_utf8',
    ],
    ['in UTF-16', Buffer.from(json({}), 'utf16le'), 'malformed_json'],
    ['in Windows-1256', Buffer.from([0x7b, 0x22, 0xe3, 0xd5, 0xd1, 0x22, 0x3a, 0x31, 0x7d]), 'invalid_utf8'],
  ])('%s', async (_what, body, code) => {
    expectProblem(await post(body), 400, code)
  })

  it.each<[string, string]>([
    ['an array', '[]'],
    ['an array of reports', `[${json({})}]`],
    ['a string', '"text"'],
    ['null', 'null'],
    ['a number', '5'],
    ['true', 'true'],
  ])('%s where an object belongs', async (_what, body) => {
    expectProblem(await post(body), 400, 'invalid_body', '')
    expectProblem(await api.post('/v1/sources', body), 400, 'invalid_body', '')
    expectProblem(await api.patch('/v1/sources/reuters', body), 400, 'invalid_body', '')
  })
})

describe('a body that is too large, or not what it says', () => {
  const large = json({ text: 'a'.repeat(10 * 1024 * 1024) })

  it('of 10 MB', async () => {
    expectProblem(await post(large), 413, 'body_too_large')
  })

  it('of 10 MB without a stated length', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < large.length; at += 65_536)
          controller.enqueue(new TextEncoder().encode(large.slice(at, at + 65_536)))
        controller.close()
      },
    })
    const headers = {
      'Content-Type': 'application/json',
      Authorization: 'Bearer an-administrators-key-for-tests',
    }
    // The server may answer, or cut the stream off, before all of it is sent.
    const status = await fetch(`${api.url}/v1/documents`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit).then(
      (response) => response.status,
      () => 413,
    )
    expect(status).toBe(413)
  })

  it('of 200 MB in 200 KB of gzip', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20))
    expectProblem(await post(bomb, { headers: { 'Content-Encoding': 'gzip' } }), 413, 'body_too_large')
  })

  it('that says gzip and is not', async () => {
    expectProblem(await post(json({}), { headers: { 'Content-Encoding': 'gzip' } }), 400, 'malformed_json')
  })

  it('in gzip that breaks off', async () => {
    const half = gzipSync(json({})).subarray(0, 40)
    expectProblem(await post(half, { headers: { 'Content-Encoding': 'gzip' } }), 400, 'malformed_json')
  })

  it('in an encoding that nobody knows', async () => {
    expectProblem(
      await post(json({}), { headers: { 'Content-Encoding': 'zip' } }),
      415,
      'unsupported_media_type',
    )
  })
})

describe('a field that is wrong', () => {
  it.each<[string, object, string]>([
    ['a number as text', { text: 5 }, '/text'],
    ['null as text', { text: null }, '/text'],
    ['an array as text', { text: [TEXT] }, '/text'],
    ['an object as text', { text: { toString: 'x' } }, '/text/toString'],
    ['empty text', { text: '' }, '/text'],
    ['text of 500,001 characters', { text: 'a'.repeat(500_001) }, '/text'],
    ['a number as outlet', { outlet: 5 }, '/outlet'],
    ['an empty outlet', { outlet: '' }, '/outlet'],
    ['no outlet', { outlet: undefined }, '/outlet'],
    ['an outlet of 201 characters', { outlet: 'a'.repeat(201) }, '/outlet'],
    ['an empty title', { title: '' }, '/title'],
    ['a title of 1,001 characters', { title: 'a'.repeat(1001) }, '/title'],
    ['null as title', { title: null }, '/title'],
    ['no web address', { url: 'not a url' }, '/url'],
    ['a script as address', { url: 'javascript:alert(1)' }, '/url'],
    ['a file as address', { url: 'file:///etc/passwd' }, '/url'],
    ['an address of 2,001 characters', { url: `https://example.org/${'a'.repeat(1981)}` }, '/url'],
    ['a language that the engine does not read', { language: 'fr' }, '/language'],
    ['a language in capitals', { language: 'AR' }, '/language'],
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['an unknown field with a slash and a tilde', { 'a/b~c': 1 }, '/a~1b~0c'],
    ['a field that every object has', { toString: 'x' }, '/toString'],
    ['neither text nor html', { text: undefined }, '/text'],
    ['both text and html', { html: '<p>Text</p>' }, '/html'],
    ['empty html', { text: undefined, html: '' }, '/html'],
    ['a lone surrogate', { text: 'a \ud800 b' }, '/text'],
    ['a lone low surrogate', { title: '\udc00' }, '/title'],
    ['NUL', { text: 'a \u0000 b' }, '/text'],
    ['NUL in the outlet', { outlet: 'reuters\u0000' }, '/outlet'],
    ['NUL in a key', { 'a\u0000': 1 }, ''],
  ])('%s', async (_what, value, pointer) => {
    expectProblem(await post(json(value)), 400, 'invalid_body', pointer)
  })

  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'valueOf'])(
    '%s is no known field',
    async (key) => {
      expectProblem(
        await post(`{"outlet":"sample-wire-en","text":"a","${key}":{"polluted":1}}`),
        400,
        'invalid_body',
        `/${key}`,
      )
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it('all of them are told at once', async () => {
    const reply = await post(json({ text: 5, language: 'fr', colour: 'red' }))
    expectProblem(reply, 400, 'invalid_body')
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/colour',
      '/language',
      '/text',
    ])
  })

  it.each([
    '2024-02-30T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2024-06-10T25:00:00Z',
    '2024-06-10T10:60:00Z',
    '2024-06-10T10:00:61Z',
    '2024-06-10T10:00:00',
    '2024-06-10',
    '10 June 2024',
    '١٠ يونيو ٢٠٢٤',
    'yesterday',
    '',
    '2024-06-10T10:00:00+25:00',
    '1899-12-31T23:59:59Z',
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:59Z',
    new Date(Date.now() + 25 * 3_600_000).toISOString(),
    '+012024-06-10T10:00:00Z',
    1718013600,
    null,
    {},
  ])('%p is no date of a report', async (date) => {
    for (const field of ['publishedAt', 'retrievedAt'])
      expectProblem(await post(json({ [field]: date })), 400, 'invalid_body', `/${field}`)
    expectProblem(
      await api.post('/v1/extractions', { text: TEXT, publishedAt: date }),
      400,
      'invalid_body',
      '/publishedAt',
    )
  })

  it.each(['Daily Nowhere', 'no-such-outlet', '01975a1e-0000-7000-8000-000000000000', '!!!', '"'])(
    'the outlet %p is not registered, and the answer says how to',
    async (outlet) => {
      const reply = await post(json({ outlet }))
      expectProblem(reply, 422, 'unknown_outlet', '/outlet')
      expect(reply.body.detail).toContain('POST /v1/sources')
    },
  )

  it.each([
    ['white space', ' \n\t\u00a0\u3000 '],
    ['marks that nobody sees', '\u200b\u200f\ufeff\u2060'],
  ])('text of %s alone has nothing to read', async (_what, text) => {
    expectProblem(await post(json({ text })), 422, 'invalid_text', '/text')
    expectProblem(await api.post('/v1/extractions', { text }), 422, 'invalid_text', '/text')
  })
})

it('the same key in different objects, and a value like a key, are no duplicates', async () => {
  const body = '{"text":"outlet","outlet":"text","n":[{"a":"a","b":{"a":"\\":"}},{"a":1}]}'
  expectProblem(await post(body), 400, 'invalid_body', '/n')
})

describe('a page that cannot be read', () => {
  it.each([
    ['no text', '<html><body></body></html>'],
    ['a script alone', '<script>alert("The mayor said")</script>'],
    ['white space alone', '<p>&nbsp;</p><p> \n </p>'],
    ['a comment alone', '<!-- The mayor said -->'],
    ['a title alone', '<html><head><title>The mayor said so.</title></head><body></body></html>'],
  ])('with %s', async (_what, html) => {
    expectProblem(await post({ outlet: 'sample-wire-en', html }), 422, 'invalid_text', '/html')
  })

  it.each([
    ['100,000 parts', '<p>a</p>'.repeat(100_000)],
    ['200,000 open elements', '<div>'.repeat(200_000)],
    ['70 levels', `${'<div>'.repeat(70)}The mayor said so.`],
    ['900,000 signs that open nothing', '<'.repeat(900_000)],
    ['100,000 entities', '&amp;'.repeat(100_000)],
    ['130,000 attributes', `<p ${Array.from({ length: 130_000 }, (_, at) => `a${at}`).join(' ')}>a</p>`],
    // Read with the square of their length, these take minutes, which the test's own time limit ends.
  ])('of %s is refused', async (_what, html) => {
    const reply = await post({ outlet: 'sample-wire-en', html })
    expectProblem(reply, 422, 'invalid_text', '/html')
  })
})
