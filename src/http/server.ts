import { createServer, type RequestListener, type Server } from 'node:http'

/** A connection on which nothing moves for this long, either way, is closed. */
const IDLE_MS = 120_000
const HEADERS_MS = 60_000

/**
 * A batch may take as long as it has lines, so that no limit holds for a request as a whole (Node's own is five
 * minutes). A client that stalls, in sending or in reading, still ends: by the time it is idle.
 */
export function createHttpServer(app: RequestListener, idleMs = IDLE_MS): Server {
  const server = createServer({ requestTimeout: 0, headersTimeout: HEADERS_MS }, app)
  server.timeout = idleMs
  return server
}
