import type { Derivation } from '../database/derivations'
import { findingsDerivation } from '../database/findings/refresh-findings'
import { syndicationDerivation } from '../features/documents/syndicating'
import type { Services } from '../features/operation'

/** Everything that is derived of stored documents, in the order in which one may need another. */
export const derivationsOf = (_services: Services): Derivation[] => [
  syndicationDerivation,
  findingsDerivation,
]
