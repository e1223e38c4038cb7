import type { RequestHandler } from 'express'
import type { Metrics } from '../metrics'

/** Times every request; the operation is known once its route has been found. */
export const observe =
  (metrics: Metrics): RequestHandler =>
  (_request, response, next) => {
    const started = performance.now()
    response.once('finish', () => {
      const operation = String(response.locals.operation ?? 'other')
      metrics.observe(operation, response.statusCode, (performance.now() - started) / 1000)
    })
    next()
  }
