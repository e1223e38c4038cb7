import { changeOperations } from './changes/changes.operations'
import { claimOperations } from './claims/claims.operations'
import { attributionOperations } from './comparisons/attribution.operations'
import { comparisonOperations } from './comparisons/comparisons.operations'
import { documentComparisonOperations } from './comparisons/documents.operations'
import { seriesOperations } from './comparisons/series.operations'
import { documentOperations } from './documents/documents.operations'
import { eventOperations } from './events/events.operations'
import { extractionOperations } from './extractions/extractions.operations'
import { figureOperations } from './figures/figures.operations'
import { findingOperations } from './findings/findings.operations'
import type { OperationTable } from './operation'
import { sourceOperations } from './sources/sources.operations'
import { statementOperations } from './statements/statements.operations'
import { syndicationOperations } from './syndications/syndications.operations'
import { systemOperations } from './system/system.operations'

/** Every operation of the contract; one without a handler does not compile. */
export const operations: OperationTable = {
  ...extractionOperations,
  ...documentOperations,
  ...claimOperations,
  ...figureOperations,
  ...findingOperations,
  ...comparisonOperations,
  ...attributionOperations,
  ...documentComparisonOperations,
  ...seriesOperations,
  ...statementOperations,
  ...sourceOperations,
  ...eventOperations,
  ...changeOperations,
  ...syndicationOperations,
  ...systemOperations,
}
