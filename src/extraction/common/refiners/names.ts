import type { Entity, Mention } from '../draft'
import type { BackReference } from './references'

/**
 * Whether a mention is a surname, a title or a shorter form of what somebody was called in full. The spokesman of
 * a minister is not the minister: a title inside a longer one is somebody else.
 */
export function namesSame(references: BackReference, mention: Mention, entity: Entity): boolean {
  if (entity.anonymous !== mention.anonymous || !areOneKind(mention, entity)) return false
  if (references.ranks !== undefined && mention.kind === 'person' && entity.kind === 'person')
    return isOnePerson(references, mention, entity)
  return isCovered(mention.words, entity) && references.shortens?.(mention, entity) !== false
}

/** Whether an abbreviation is made of the capitals of a body's name: "WHO", "the World Health Organization". */
export const isSpelledOut = ({ label }: Mention, entity: Entity): boolean =>
  ABBREVIATION.test(label) && entity.kind !== 'person' && capitalsOf(entity.label) === label

const ABBREVIATION = /^\p{Lu}{2,8}$/u
const capitalsOf = (label: string): string =>
  label
    .replace(/\(.*$/, '')
    .split(/[\s-]+/)
    .map((word) => word.match(/^\p{Lu}/u)?.[0] ?? '')
    .join('')

const isCovered = (words: readonly string[], entity: Entity): boolean =>
  entity.words.size >= words.length && words.every((word) => entity.words.has(word))

/** A bare name may be anybody's; a person is no institution, and a verb's gender tells two names apart. */
function areOneKind(mention: Mention, entity: Entity): boolean {
  if (mention.kind === entity.kind) return true
  const apart = mention.gendered === true && mention.feminine !== entity.feminine
  if (mention.kind === 'other') return !(apart && entity.kind === 'person')
  if (entity.kind === 'other') return true
  return mention.kind !== 'person' && entity.kind !== 'person'
}

/** An office must be one that the person holds; a rank or a courtesy may be new, where a name follows it. */
function isOnePerson({ ranks, headOf, generic }: BackReference, mention: Mention, entity: Entity): boolean {
  const first = mention.words[0] ?? ''
  const head = headOf(first)
  const holds = entity.head === head || (entity.roles?.has(head) ?? false)
  if (holds || !generic.has(first)) return isCovered(mention.words.slice(holds ? 1 : 0), entity)
  const name = mention.words.filter((word) => !ranks?.has(word))
  return (
    ranks?.has(first) === true && name.length > 0 && !generic.has(name[0] ?? '') && isCovered(name, entity)
  )
}

/** A registered body is only who is called just so: "the states of the council" is another party. */
export function isAsKnown({ known, words }: Mention, entity: Entity): boolean {
  if (known === null) return true
  if (entity.known !== null) return entity.known.slug === known.slug
  return NAMELESS.has(known.kind) || entity.words.size === new Set(words).size
}

/** Registered kinds of which many may be meant, and persons, who are named by parts of their names. */
const NAMELESS = new Set(['person', 'anonymous', 'witnesses'])
