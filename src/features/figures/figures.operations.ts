import type { FigurePage } from '../../contract/contract'
import { ClaimFilter } from '../claims/claim-filter.dto'
import { listReply } from '../list-reply'
import type { OperationTable } from '../operation'
import { figureColumns } from './figure.view'
import { listFigures } from './figures.reads'

export const figureOperations = {
  listFigures: {
    query: ClaimFilter,
    handle: async ({ query }, context) =>
      listReply<FigurePage>(await listFigures(context.reads, query), figureColumns, context),
  },
} satisfies Partial<OperationTable>
