import { migrate } from '../../src/database/data-source'
import { onServer, SERVER_URL, TEMPLATE, urlOfDatabase } from './database'
import { startTestServer, type TestServer } from './database-server'

declare global {
  var isnadTestServer: TestServer | undefined
}

/** Jest's globalSetup: one server and one migrated template for the whole run; workers learn of it by their environment. */
export default async function setUp(): Promise<void> {
  const server = await startTestServer()
  globalThis.isnadTestServer = server
  const template = `isnad_test_${process.pid}`
  process.env[SERVER_URL] = server.url
  process.env[TEMPLATE] = template
  // A run on an outside server that was interrupted under the same process id has left its own.
  await onServer(`DROP DATABASE IF EXISTS ${template}`)
  await onServer(`CREATE DATABASE ${template} TEMPLATE template0`)
  await migrate(urlOfDatabase(server.url, template))
}
