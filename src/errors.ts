import type { ProblemCode, Problem as ProblemDetails, ProblemError } from './contract/contract'

/** One fault of a request: where, as a JSON Pointer into the body or `/query/…`, `/path/…`, and what is wrong. */
export type FieldError = ProblemError

interface Definition<Context> {
  status: number
  title: string
  detail: (context: Context) => string
}

const problem = <Context>(
  status: number,
  title: string,
  detail: (context: Context) => string,
): Definition<Context> => ({ status, title, detail })

/** A problem whose message needs to know nothing of the request. */
const plain = (status: number, title: string, detail: string): Definition<object> => ({
  status,
  title,
  detail: () => detail,
})

/** The closed set of problems; each declares the context without which its message would not help. */
const PROBLEMS = {
  malformed_json: problem<{ reason: string }>(
    400,
    'Malformed JSON',
    (c) => `The body is not valid JSON: ${c.reason}.`,
  ),
  invalid_utf8: plain(
    400,
    'Invalid UTF-8',
    'The body is not valid UTF-8; nothing in it is replaced or guessed.',
  ),
  duplicate_key: problem<{ key: string; position: number }>(
    400,
    'Duplicate key',
    (c) => `The key ${JSON.stringify(c.key)} stands twice in one object, again at position ${c.position}.`,
  ),
  too_deep: problem<{ limit: number }>(
    400,
    'Too deep',
    (c) => `The body nests deeper than ${c.limit} levels.`,
  ),
  number_out_of_range: problem<{ number: string }>(
    400,
    'Number out of range',
    (c) => `The number ${c.number} cannot be kept without loss; write it as a string or round it yourself.`,
  ),
  invalid_body: problem<{ count: number }>(
    400,
    'Invalid body',
    (c) => `The body has ${c.count === 1 ? 'a fault' : `${c.count} faults`}; see errors.`,
  ),
  invalid_parameter: problem<{ count: number }>(
    400,
    'Invalid parameter',
    (c) =>
      `The request has ${c.count === 1 ? 'a faulty parameter' : `${c.count} faulty parameters`}; see errors.`,
  ),
  invalid_cursor: plain(
    400,
    'Invalid cursor',
    'The cursor is not one that this list has given out; start again without it.',
  ),
  invalid_text: problem<{ reason: string }>(422, 'Invalid text', (c) => c.reason),
  unknown_source: problem<{ source: string }>(
    400,
    'Unknown source',
    (c) => `The registry has no source ${JSON.stringify(c.source)}; GET /v1/sources lists those it has.`,
  ),
  unknown_event: problem<{ event: string }>(
    400,
    'Unknown event',
    (c) => `There is no event ${JSON.stringify(c.event)}; GET /v1/events lists those there are.`,
  ),
  unauthorized: problem<{ reason: string }>(401, 'Unauthorized', (c) => c.reason),
  route_not_found: problem<{ path: string }>(
    404,
    'No such route',
    (c) => `Nothing is served at ${c.path}; see /docs.`,
  ),
  not_found: problem<{ what: string; id: string }>(
    404,
    'Not found',
    (c) => `There is no ${c.what} ${JSON.stringify(c.id)}.`,
  ),
  method_not_allowed: problem<{ method: string; allowed: string[] }>(
    405,
    'Method not allowed',
    (c) =>
      `${c.method} is not offered here; ${c.allowed.join(', ')} ${c.allowed.length === 1 ? 'is' : 'are'}.`,
  ),
  not_acceptable: problem<{ offered: string[] }>(
    406,
    'Not acceptable',
    (c) => `This resource is offered as ${c.offered.join(' or ')}.`,
  ),
  source_merged: problem<{ source: string; into: string }>(
    409,
    'Source merged',
    (c) =>
      `The source ${JSON.stringify(c.source)} was merged into ${JSON.stringify(c.into)}; change that one.`,
  ),
  slug_taken: problem<{ slug: string }>(
    409,
    'Slug taken',
    (c) => `The slug ${JSON.stringify(c.slug)} is in use.`,
  ),
  name_taken: problem<{ name: string; owner: string }>(
    409,
    'Name taken',
    (c) => `The name ${JSON.stringify(c.name)} already belongs to the source ${JSON.stringify(c.owner)}.`,
  ),
  body_too_large: problem<{ limit: number }>(
    413,
    'Body too large',
    (c) => `The body is larger than ${c.limit.toLocaleString('en')} bytes.`,
  ),
  unsupported_media_type: problem<{ expected: string }>(
    415,
    'Unsupported media type',
    (c) => `Send the body as ${c.expected}.`,
  ),
  unknown_outlet: problem<{ outlet: string }>(
    422,
    'Unknown outlet',
    (c) =>
      `No source is registered as ${JSON.stringify(c.outlet)}. Register it with POST /v1/sources, for example ` +
      `{"slug": "my-outlet", "kind": "outlet", "names": [{"language": "en", "name": ${JSON.stringify(c.outlet)}}]}, and send the document again.`,
  ),
  internal: plain(500, 'Internal error', 'The server failed. The request id is in X-Request-Id.'),
  database_unavailable: plain(
    503,
    'Database unavailable',
    'The database cannot answer just now; try again shortly.',
  ),
} satisfies Record<ProblemCode, Definition<never>>

type ContextOf<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]['detail']>[0]

/** An error that a client is told of, as RFC 9457 problem details. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly status: number
  readonly title: string

  constructor(
    readonly code: Code,
    context: ContextOf<Code>,
    readonly errors: FieldError[] = [],
  ) {
    const definition = PROBLEMS[code] as Definition<ContextOf<Code>>
    super(definition.detail(context))
    this.name = 'Problem'
    this.status = definition.status
    this.title = definition.title
  }

  /** The body of RFC 9457, §3; `type` is the code as a URN. */
  details(instance: string): ProblemDetails {
    return {
      type: `urn:isnad:problem:${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      detail: this.message,
      instance: uriReference(instance),
      ...(this.errors.length > 0 && { errors: this.errors }),
    }
  }
}

/** Clients send more than RFC 3986 allows; and a cut must not break a percent-encoded byte in two. */
const uriReference = (target: string): string =>
  target
    .replaceAll(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)
    .slice(0, 2000)
    .replace(/%[0-9a-f]?$/i, '')

export const invalidParameter = (errors: FieldError[]) =>
  new Problem('invalid_parameter', { count: errors.length }, errors)

export const invalidBody = (errors: FieldError[]) =>
  new Problem('invalid_body', { count: errors.length }, errors)
