import 'reflect-metadata'
import { createServer } from 'node:http'
import { createContext } from '../../src/context'
import { createApp } from '../../src/http/app'
import { serveParent } from './child'

/** Isnad as `npm start` makes it: every layer, and its log at level info on the standard output. */
serveParent(async ({ databaseUrl }) =>
  createServer(createApp(await createContext(databaseUrl, { publicRead: true, logLevel: 'info' }))),
)
