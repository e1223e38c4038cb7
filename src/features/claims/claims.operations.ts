import { type Claim, type ClaimPage, JsonText } from '../../contract/contract'
import { Problem } from '../../errors'
import { listReply } from '../list-reply'
import type { OperationTable } from '../operation'
import { IdPath } from '../path.dto'
import { claimColumns } from './claim.view'
import { ClaimFilter } from './claim-filter.dto'
import { findClaimJson, listClaims } from './claims.reads'

export const claimOperations = {
  listClaims: {
    query: ClaimFilter,
    handle: async ({ query }, context) =>
      listReply<ClaimPage>(await listClaims(context.reads, query), claimColumns, context),
  },
  getClaim: {
    path: IdPath,
    handle: async ({ path }, { reads }) => {
      const json = await findClaimJson(reads, path.id)
      if (json === null) throw new Problem('not_found', { what: 'claim', id: path.id })
      return { status: 200, body: new JsonText<Claim>(json) }
    },
  },
} satisfies Partial<OperationTable>
