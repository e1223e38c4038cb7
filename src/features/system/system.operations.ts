import { openApiDocument, openApiYaml } from '../../contract/openapi-document'
import { Problem } from '../../errors'
import type { OperationTable } from '../operation'

export const systemOperations = {
  getHealth: { handle: (_call, { version }) => ({ status: 200, body: { status: 'ok', version } }) },
  getReadiness: {
    handle: async (_call, { reads }) => {
      const [row] = await reads.query<{ database: string; schema: boolean }>(
        `SELECT current_setting('server_version') AS database, to_regclass('claim') IS NOT NULL AS schema`,
      )
      if (!row?.schema) throw new Problem('database_unavailable', {})
      return { status: 200, body: { status: 'ready', database: row.database } }
    },
  },
  getMetrics: {
    handle: async (_call, { metrics }) => ({ status: 200, mediaType: 'text/plain', body: await metrics() }),
  },
  getOpenApiJson: { handle: () => ({ status: 200, body: openApiDocument }) },
  getOpenApiYaml: { handle: () => ({ status: 200, mediaType: 'application/yaml', body: openApiYaml }) },
} satisfies Partial<OperationTable>
