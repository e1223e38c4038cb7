import type { FigurePage } from '../../contract/contract'
import { listReply } from '../list-reply'
import type { OperationTable } from '../operation'
import { FigureFilter } from './figure.dto'
import { figureColumns } from './figure.view'
import { listFigures } from './figures.reads'

export const figureOperations = {
  listFigures: {
    query: FigureFilter,
    handle: async ({ query }, context) =>
      listReply<FigurePage>(await listFigures(context.reads, query), figureColumns, context),
  },
} satisfies Partial<OperationTable>
