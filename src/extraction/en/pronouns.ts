import type { Entity, Mention } from '../common/draft'

/** Somebody, as far as is known: a person by title or function, or a name of two words that is nothing else. */
export function isPerson(source: Pick<Mention, 'kind' | 'known' | 'label' | 'plural'>): boolean {
  if (source.plural) return false
  if (source.known !== null) return source.known.kind === 'person' || source.kind === 'anonymous'
  if (source.kind === 'person' || source.kind === 'anonymous') return true
  // "Jane Roe from the rescue centre" is Jane Roe.
  const words = source.label.split(' from ', 1)[0]?.split(/\s+/) ?? []
  return source.kind === 'other' && words.length > 1 && words.every((word) => NAME_WORD.test(word))
}

/** A part of a personal name: a capital, or a particle. */
const NAME_WORD = /^(\p{Lu}|al-|el-|ibn$|bin$|bint$|abu$|de$|da$|del$|la$|le$|van$|von$|der$)/u

/** A single name that nothing is known of may be a surname. */
const mayBePerson = (entity: Entity): boolean =>
  entity.kind === 'other' &&
  entity.known === null &&
  !entity.plural &&
  NAME_WORD.test(entity.label) &&
  !/\s/.test(entity.label)

const GENDERS: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['he', 'm'],
  ['she', 'f'],
])

/** The gender that a pronoun shows of whom it means. */
export const genderOfPronoun = (pronoun: string): 'm' | 'f' | undefined => GENDERS.get(pronoun)

/** Whether "he", "she", "it" or "they" can stand for this speaker; `loosely` whoever spoke last, or where nobody fits. */
export function refersTo(pronoun: string, entity: Entity, loosely: boolean): boolean {
  if (loosely)
    return /^s?he$/.test(pronoun) && mayBePerson(entity) && entity.gender !== (pronoun === 'he' ? 'f' : 'm')
  switch (pronoun) {
    case 'he':
      return isPerson(entity) && entity.gender !== 'f'
    case 'she':
      return isPerson(entity) && entity.gender !== 'm'
    case 'it':
      return !entity.plural && (isBody(entity) || (entity.kind === 'other' && !isPerson(entity)))
    case 'they':
      return (
        (entity.plural && entity.kind !== 'document') ||
        entity.kind === 'organisation' ||
        /\sand\s/.test(entity.label)
      )
    default:
      return false
  }
}

const isBody = (entity: Entity): boolean =>
  (entity.known !== null && entity.known.kind !== 'person' && entity.kind !== 'anonymous') ||
  entity.kind === 'organisation' ||
  entity.kind === 'medium' ||
  entity.kind === 'document'
