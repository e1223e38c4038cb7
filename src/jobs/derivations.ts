import type { Derivation } from '../database/derivations'
import { findingsDerivation } from '../database/findings/refresh-findings'
import { refreshObservations } from '../database/observations'
import { statementDerivation } from '../features/documents/statements.derivation'
import { syndicationDerivation } from '../features/documents/syndicating'
import { filingDerivation } from '../features/events/refiling'
import type { Services } from '../features/operation'

/** Everything that is derived of stored documents, in the order in which one may need another. */
export const derivationsOf = ({ engine }: Services): Derivation[] => [
  filingDerivation(engine),
  // 2: a headline gives way to a figure of the body only where both count over the same.
  { name: 'observations', version: 2, batch: 50, derive: refreshObservations },
  syndicationDerivation,
  statementDerivation(engine),
  findingsDerivation,
]
