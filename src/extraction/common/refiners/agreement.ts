import type { Entity } from '../draft'

/**
 * Whether a verb's gender and number can be somebody's. Things in the plural take the feminine; an institution may
 * take the masculine of the statement or spokesman that is thought of.
 */
export function agrees(entity: Entity, feminine: boolean | null, plural: boolean | null): boolean {
  if (plural === true) return entity.plural
  if (feminine === null) return true
  if (!feminine) return !entity.plural && !(entity.feminine && entity.kind === 'person')
  if (entity.feminine) return true
  return entity.kind !== 'person' && !entity.plural && entity.gendered !== true
}
