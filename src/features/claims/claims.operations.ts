import { Problem } from '../../errors'
import { claimListReply, claimReply } from '../claim-list-reply'
import type { OperationTable } from '../operation'
import { IdPath } from '../path.dto'
import { ClaimFilter } from './claim-filter.dto'
import { findClaimJson, listClaims } from './claims.reads'

export const claimOperations = {
  listClaims: {
    query: ClaimFilter,
    handle: async ({ query }, context) => claimListReply(await listClaims(context.reads, query), context),
  },
  getClaim: {
    path: IdPath,
    handle: async ({ path }, context) => {
      const json = await findClaimJson(context.reads, path.id)
      if (json === null) throw new Problem('not_found', { what: 'claim', id: path.id })
      return claimReply(json, context)
    },
  },
} satisfies Partial<OperationTable>
