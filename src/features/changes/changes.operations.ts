import { IsIn } from 'class-validator'
import {
  type Change,
  type ChangePage,
  QueryContract,
  type ResourceType,
  resourceTypeValues,
} from '../../contract/contract'
import { Optional } from '../../contract/validation'
import { listReply } from '../list-reply'
import type { OperationTable } from '../operation'
import { PageQuery } from '../page-query.dto'
import { listChanges } from './changes.reads'

@QueryContract<'listChanges'>()
export class ChangeListQuery extends PageQuery {
  @Optional()
  @IsIn(resourceTypeValues)
  resourceType?: ResourceType
}

const columns = {
  sequence: (change: Change) => change.sequence,
  at: (change: Change) => change.at,
  actor: (change: Change) => change.actor.name,
  action: (change: Change) => change.action,
  resourceType: (change: Change) => change.resource.type,
  resourceId: (change: Change) => change.resource.id,
  revision: (change: Change) => change.revision,
  reason: (change: Change) => change.reason,
  patch: (change: Change) => change.patch && JSON.stringify(change.patch),
}

export const changeOperations = {
  listChanges: {
    query: ChangeListQuery,
    handle: async ({ query }, context) =>
      listReply<ChangePage>(await listChanges(context.reads, query), columns, context),
  },
} satisfies Partial<OperationTable>
