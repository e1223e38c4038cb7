import {
  JsonText,
  type Syndication,
  type SyndicationMemberPage,
  type SyndicationPage,
} from '../../contract/contract'
import { Problem } from '../../errors'
import { listReply } from '../list-reply'
import type { OperationTable, Services } from '../operation'
import { IdPath } from '../path.dto'
import { SyndicationListQuery, SyndicationMemberListQuery } from './syndication.dto'
import { memberColumns, syndicationColumns } from './syndication.view'
import { findSyndicationJson, listMembers, listSyndications } from './syndications.reads'

export const syndicationOperations = {
  listSyndications: {
    query: SyndicationListQuery,
    handle: async ({ query }, context) =>
      listReply<SyndicationPage>(await listSyndications(context.reads, query), syndicationColumns, context),
  },
  getSyndication: {
    path: IdPath,
    handle: async ({ path }, { reads }) => ({
      status: 200,
      body: new JsonText<Syndication>(await requireSyndication(reads, path.id)),
    }),
  },
  listSyndicationMembers: {
    path: IdPath,
    query: SyndicationMemberListQuery,
    handle: async ({ path, query }, context) => {
      await requireSyndication(context.reads, path.id)
      const page = await listMembers(context.reads, path.id, query)
      return listReply<SyndicationMemberPage>(page, memberColumns, context)
    },
  },
} satisfies Partial<OperationTable>

async function requireSyndication(reads: Services['reads'], id: string): Promise<string> {
  const json = await findSyndicationJson(reads, id)
  if (json === null) throw new Problem('not_found', { what: 'syndication group', id })
  return json
}
