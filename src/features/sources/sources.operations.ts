import { JsonText, type Source, type SourcePage, type UnresolvedSourcePage } from '../../contract/contract'
import { Problem } from '../../errors'
import { listReply } from '../list-reply'
import { actorOf, type OperationTable, type Services } from '../operation'
import { requireChange } from '../patch'
import { IdOrSlugPath } from '../path.dto'
import {
  SourceCreateDto,
  SourceListQuery,
  SourceMergeDto,
  SourcePatchDto,
  UnresolvedSourceListQuery,
} from './source.dto'
import { sourceColumns, unresolvedColumns } from './source.view'
import { mergeSource } from './sources.merging'
import { findSourceJson, listSources, listUnresolved } from './sources.reads'
import { createSource, updateSource } from './sources.service'

export const sourceOperations = {
  listSources: {
    query: SourceListQuery,
    handle: async ({ query }, context) =>
      listReply<SourcePage>(await listSources(context.reads, query), sourceColumns, context),
  },
  listUnresolvedSources: {
    query: UnresolvedSourceListQuery,
    handle: async ({ query }, context) =>
      listReply<UnresolvedSourcePage>(await listUnresolved(context.reads, query), unresolvedColumns, context),
  },
  getSource: {
    path: IdOrSlugPath,
    handle: async ({ path }, { reads }) => ({ status: 200, body: await requireSource(reads, path.idOrSlug) }),
  },
  createSource: {
    body: SourceCreateDto,
    handle: async ({ body }, context) => {
      const id = await createSource(context.dataSource, body, actorOf(context))
      return {
        status: 201,
        headers: { Location: `/v1/sources/${body.slug}` },
        body: await requireSource(context.reads, id),
      }
    },
  },
  updateSource: {
    path: IdOrSlugPath,
    body: SourcePatchDto,
    handle: async ({ path, body }, context) => {
      requireChange(body)
      const id = await updateSource(context.dataSource, path.idOrSlug, body, actorOf(context))
      return { status: 200, body: await requireSource(context.reads, id) }
    },
  },
  mergeSource: {
    path: IdOrSlugPath,
    body: SourceMergeDto,
    handle: async ({ path, body }, context) => {
      const { into, reason = null } = body
      const id = await mergeSource(context.dataSource, path.idOrSlug, into, reason, actorOf(context))
      return { status: 200, body: await requireSource(context.reads, id) }
    },
  },
} satisfies Partial<OperationTable>

async function requireSource(reads: Services['reads'], idOrSlug: string): Promise<JsonText<Source>> {
  const json = await findSourceJson(reads, idOrSlug)
  if (json === null) throw new Problem('not_found', { what: 'source', id: idOrSlug })
  return new JsonText(json)
}
