import type { Derivation } from '../database/derivations'
import { findingsDerivation } from '../database/findings/refresh-findings'
import { refreshObservations } from '../database/observations'
import { syndicationDerivation } from '../features/documents/syndicating'
import type { Services } from '../features/operation'

/** Everything that is derived of stored documents, in the order in which one may need another. */
export const derivationsOf = (_services: Services): Derivation[] => [
  // 2: a headline gives way to a figure of the body only where both count over the same.
  { name: 'observations', version: 2, batch: 50, derive: refreshObservations },
  syndicationDerivation,
  findingsDerivation,
]
