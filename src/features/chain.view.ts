import type { AttributionLink } from '../contract/contract'

/** The sources of one role in a chain, in its order: slugs, or labels where the registry knows none. */
export const namesOf = (attribution: AttributionLink[], role: AttributionLink['role']): string =>
  attribution
    .filter((link) => link.role === role)
    .map((link) => link.source ?? link.label)
    .join('; ')
