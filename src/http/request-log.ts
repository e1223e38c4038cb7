import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { uuidv7 } from 'uuidv7'

const REQUEST_ID = /^[\w.-]{1,64}$/

/** One structured line a request, with an id that the client gives or is told; never a header that holds a secret. */
export const requestLog = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id']
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : uuidv7()
      response.setHeader('X-Request-Id', id)
      return id
    },
    // The error itself is logged where it is handled; here it would be a second time.
    customErrorObject: () => ({}),
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        url: request.url,
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
    },
  })
