import { compare, tell } from '../../comparison/compare'
import { groupBy } from '../../comparison/grouping'
import type { EventWindow } from '../../comparison/types'
import type { ComparedDocument, FigureComparison, Language, SharedCopies } from '../../contract/contract'
import { Problem } from '../../errors'
import { latestMoment } from '../changes/changes.reads'
import { toCsv } from '../csv'
import { findEventWindows } from '../events/events.reads'
import type { OperationTable } from '../operation'
import { MAX_OBSERVATIONS } from './backings.reads'
import { findComparedDocuments, findOwnClaims, findSharedStatements } from './compared-documents.reads'
import {
  backingsOf,
  carriersOf,
  countsOf,
  type DocumentFigure,
  findDocumentFigures,
} from './document-figures.reads'
import { DocumentComparisonQuery } from './documents.dto'
import { findingColumns, findingRows } from './documents.view'

/** Events and measures whose figures one answer compares. */
const MAX_COMPARISONS = 20

export const documentComparisonOperations = {
  compareDocuments: {
    query: DocumentComparisonQuery,
    handle: async ({ query: { ids, ...query } }, { reads, language, mediaType }) => {
      const knownAt = query.knownAt ? new Date(query.knownAt).toJSON() : await latestMoment(reads)
      const documents = await findComparedDocuments(reads, ids, knownAt)
      requireAll(ids, documents)
      const figures = await findDocumentFigures(reads, ids, knownAt, language)
      const events = await findEventWindows(reads, [...new Set(figures.map(({ eventId }) => eventId))])
      const topics = sharedTopics(figures)
      const compared = topics.flat().map(({ claimId }) => claimId)
      const [shared, only] = await Promise.all([
        findSharedStatements(reads, ids, knownAt, language),
        findOwnClaims(reads, ids, knownAt, language, compared),
      ])
      const comparisons = topics
        .map((topic) => compareTopic(topic, events, language))
        .sort((a, b) => b.summary.conflicts - a.summary.conflicts)
      const body = {
        knownAt,
        documents,
        copies: copiesAmong(documents),
        summary: {
          statements: shared.all,
          figures: comparisons.length,
          conflicts: comparisons.reduce((sum, { summary }) => sum + summary.conflicts, 0),
        },
        statements: shared.statements,
        figures: comparisons.slice(0, MAX_COMPARISONS),
        only,
      }
      const headers = { 'Content-Language': language, Vary: 'Accept, Accept-Language' }
      if (mediaType === 'text/csv')
        return { status: 200, mediaType, headers, body: toCsv(findingRows(body), findingColumns) }
      return { status: 200, headers, body }
    },
  },
} satisfies Partial<OperationTable>

/** @throws Problem `not_found` for a document that did not stand then */
function requireAll(ids: string[], documents: ComparedDocument[]): void {
  const known = new Set(documents.map(({ document }) => document.id))
  const at = ids.findIndex((id) => !known.has(id))
  if (at >= 0)
    throw new Problem('not_found', { what: 'document', id: ids[at]! }, [
      { pointer: `/query/ids/${at}`, detail: 'is no id of a document' },
    ])
}

/** The figures of each event and measure of which at least two documents give some. */
const sharedTopics = (figures: DocumentFigure[]): DocumentFigure[][] =>
  [...groupBy(figures, ({ count }) => `${count.event} ${count.measure}`).values()].filter(
    (topic) => new Set(topic.map(({ documentId }) => documentId)).size > 1,
  )

function compareTopic(
  topic: DocumentFigure[],
  events: readonly EventWindow[],
  language: Language,
): FigureComparison {
  const { event, measure } = topic[0]!.count
  const outline = compare(countsOf(topic), carriersOf(topic), events)
  return {
    event,
    measure,
    population: { category: null, nationality: null },
    ...tell(outline, backingsOf(topic, MAX_OBSERVATIONS), language),
  }
}

/** The groups of copies to which several of the documents belong. */
const copiesAmong = (documents: ComparedDocument[]): SharedCopies[] =>
  [...groupBy(documents, ({ syndication }) => syndication ?? '')]
    .filter(([syndication, members]) => syndication !== '' && members.length > 1)
    .map(([syndication, members]) => ({
      syndication,
      documents: members.map(({ document }) => document.id),
      evidence: `/v1/syndications/${syndication}/members`,
    }))
