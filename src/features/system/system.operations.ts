import { openApiDocument, openApiYaml } from '../../contract/openapi-document'
import { LATEST_MIGRATION } from '../../database/data-source'
import { Problem } from '../../errors'
import type { OperationTable } from '../operation'

export const systemOperations = {
  getHealth: { handle: (_call, { version }) => ({ status: 200, body: { status: 'ok', version } }) },
  getReadiness: {
    handle: async (_call, { reads }) => {
      const [row] = await reads.query<{ database: string; migration: string }>(
        `SELECT current_setting('server_version') AS database, name AS migration
         FROM migrations ORDER BY id DESC LIMIT 1`,
      )
      if (row?.migration !== LATEST_MIGRATION) throw new Problem('database_unavailable', {})
      return { status: 200, body: { status: 'ready', database: row.database } }
    },
  },
  getMetrics: {
    handle: async (_call, { metrics }) => ({ status: 200, mediaType: 'text/plain', body: await metrics() }),
  },
  getOpenApiJson: { handle: () => ({ status: 200, body: openApiDocument }) },
  getOpenApiYaml: { handle: () => ({ status: 200, mediaType: 'application/yaml', body: openApiYaml }) },
} satisfies Partial<OperationTable>
