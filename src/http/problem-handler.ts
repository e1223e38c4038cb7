import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { toProblem } from '../database/faults'
import { invalidParameter, type Problem } from '../errors'

const RETRY_AFTER_SECONDS = '2'

/** Answers every error as problem details (RFC 9457); what is not meant for a client is logged and hidden. */
export const problemHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = describe(error)
    if (problem.status >= 500) (request.log ?? logger).error({ err: error }, 'request failed')
    if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS)
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="isnad"')
    response.status(problem.status).setHeader('Content-Type', 'application/problem+json')
    response.end(JSON.stringify(problem.details(request.originalUrl)))
  }

/** Express raises a URIError for a path that cannot be decoded. */
function describe(error: unknown): Problem {
  if (error instanceof URIError)
    return invalidParameter([{ pointer: '/path', detail: 'is not validly percent-encoded' }])
  return toProblem(error)
}
