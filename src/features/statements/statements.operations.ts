import type { Language, Statement } from '../../contract/contract'
import type { ReadPool } from '../../database/pools'
import { findMembers } from '../../database/statements/claims.reads'
import { Problem } from '../../errors'
import { toCsv } from '../csv'
import { nextPage } from '../list-reply'
import type { OperationTable } from '../operation'
import { IdPath } from '../path.dto'
import { StatementListQuery } from './statement.dto'
import { memberColumns, memberRows, type StatementRow, statementView } from './statement.view'
import {
  findMemberRows,
  findStatement,
  LISTED_MEMBERS,
  listStatements,
  MOST_MEMBERS,
} from './statements.reads'

export const statementOperations = {
  listStatements: {
    query: StatementListQuery,
    handle: async ({ query }, { reads, language, mediaType, url }) => {
      const { rows, nextCursor } = await listStatements(reads, query)
      const data = await withMembers(reads, rows, LISTED_MEMBERS, language)
      const headers = { 'Content-Language': language, ...VARY, ...nextPage(url, nextCursor) }
      if (mediaType === 'text/csv')
        return { status: 200, mediaType, headers, body: toCsv(memberRows(data), memberColumns) }
      return { status: 200, headers, body: { data, nextCursor } }
    },
  },
  getStatement: {
    path: IdPath,
    handle: async ({ path }, { reads, language }) => {
      const row = await findStatement(reads, path.id)
      if (row === null) throw new Problem('not_found', { what: 'statement', id: path.id })
      const [statement] = await withMembers(reads, [row], MOST_MEMBERS, language)
      return { status: 200, headers: { 'Content-Language': language, ...VARY }, body: statement! }
    },
  },
} satisfies Partial<OperationTable>

const VARY = { Vary: 'Accept, Accept-Language' }

async function withMembers(
  reads: ReadPool,
  statements: StatementRow[],
  most: number,
  language: Language,
): Promise<Statement[]> {
  if (statements.length === 0) return []
  const rows = await findMemberRows(
    reads,
    statements.map(({ id }) => id),
    most,
  )
  const members = await findMembers(
    reads,
    rows.map(({ claimId }) => claimId),
    language,
  )
  return statements.map((statement) => statementView(statement, rows, members, language))
}
