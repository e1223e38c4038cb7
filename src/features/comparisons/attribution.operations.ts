import { decodeCursor, encodeCursor } from '../../database/keyset'
import { latestMoment } from '../changes/changes.reads'
import { toCsv } from '../csv'
import { nextPage } from '../list-reply'
import type { OperationTable } from '../operation'
import { DEFAULT_LIMIT } from '../paging'
import { AttributionQuery } from './attribution.dto'
import { findCellDetails, findMatrix } from './attribution.reads'
import type { CellKey } from './attribution.types'
import { cellColumns, toCell, toOutlets, toSummary } from './attribution.view'
import { creditFilter } from './credit-filter.reads'
import { findUnattributedFigures } from './unattributed-figures.reads'

export const attributionOperations = {
  compareAttribution: {
    query: AttributionQuery,
    handle: async ({ query }, { reads, language, mediaType, url }) => {
      const { limit = DEFAULT_LIMIT } = query
      const place = query.cursor ? placeOf(query.cursor) : null
      const asked = query.knownAt ? new Date(query.knownAt).toJSON() : null
      // Every page counts as of the moment of the first, so that no cell changes its place meanwhile.
      const knownAt = place?.knownAt ?? asked ?? (await latestMoment(reads))
      const filter = await creditFilter(reads, query, knownAt)
      const after = place?.after ?? null
      const [matrix, figures] = await Promise.all([
        findMatrix(reads, filter, { after, limit: limit + 1 }, language),
        filter.event ? findUnattributedFigures(reads, filter, filter.event.id, language) : null,
      ])
      const page = matrix.cells.slice(0, limit)
      const details = await findCellDetails(reads, filter, page, language)
      const cells = page.map((cell, at) => toCell(cell, details[at]!))
      const nextCursor = matrix.cells.length > limit ? cursorAt(knownAt, page.at(-1)!) : null
      const headers = {
        'Content-Language': language,
        Vary: 'Accept, Accept-Language',
        ...nextPage(url, nextCursor),
      }
      if (mediaType === 'text/csv')
        return { status: 200, mediaType, headers, body: toCsv(cells, cellColumns) }
      return {
        status: 200,
        headers,
        body: {
          event: filter.event?.slug ?? null,
          knownAt,
          summary: toSummary(matrix),
          outlets: toOutlets(matrix),
          cells,
          figures,
          nextCursor,
        },
      }
    },
  },
} satisfies Partial<OperationTable>

const LIST = 'attribution'

const cursorAt = (knownAt: string, { claims, outletId, speakerId, ownVoice }: CellKey): string =>
  encodeCursor(LIST, [knownAt, claims, outletId, speakerId, Number(ownVoice)])

function placeOf(cursor: string): { knownAt: string; after: CellKey } {
  const [knownAt, claims, outletId, speakerId, ownVoice] = decodeCursor(LIST, cursor, [
    'timestamp',
    'bigint',
    'uuid',
    'uuid',
    'integer',
  ]) as [string, string, string, string, string]
  return { knownAt, after: { claims: Number(claims), outletId, speakerId, ownVoice: ownVoice !== '0' } }
}
