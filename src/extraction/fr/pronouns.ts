import type { Entity } from '../common/draft'

/** Whether "il", "elle", "ils", "elles", "lui" or "eux" can stand for this speaker: by gender and number. */
export function refersTo(pronoun: string, entity: Entity, loosely: boolean): boolean {
  switch (pronoun) {
    case 'il':
      return !entity.plural && !entity.feminine
    case 'elle':
      // Of a person without title or article the name alone does not tell the gender.
      return !entity.plural && (entity.feminine || (loosely && isNamed(entity)))
    case 'lui':
      return !entity.plural && !entity.feminine && entity.kind !== 'document'
    case 'ils':
    case 'eux':
      return entity.plural
    case 'elles':
      return entity.plural && (entity.feminine || loosely)
    default:
      return false
  }
}

const isNamed = (entity: Entity): boolean =>
  entity.known?.kind === 'person' || (entity.kind === 'other' && /^\p{Lu}/u.test(entity.label))
