import express, { type Express } from 'express'
import helmet from 'helmet'
import type { AppContext } from '../context'
import { Problem } from '../errors'
import { operations } from '../features/operations'
import { docsRouter } from './docs'
import { observe } from './observe'
import { mountOperations } from './operations'
import { problemHandler } from './problem-handler'
import { requestLog } from './request-log'

/** The HTTP server's request handler, not yet listening. */
export function createApp(context: AppContext): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.set('case sensitive routing', true)
  app.use(requestLog(context.logger))
  app.use(observe(context.metrics))
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Swagger UI styles its elements in place and draws its icons from data URLs.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
        },
      },
      // Whether TLS ends before this server is the operator's to say.
      strictTransportSecurity: false,
    }),
  )
  app.use('/docs', docsRouter())
  app.get('/', (_request, response) => response.redirect('/docs'))
  mountOperations(app, operations, context)
  app.use((request) => {
    throw new Problem('route_not_found', { path: request.path })
  })
  app.use(problemHandler(context.logger))
  return app
}
