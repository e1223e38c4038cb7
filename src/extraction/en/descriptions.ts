import type { Entity } from '../common/draft'
import { Tag } from '../common/words'
import { WORD_TAGS } from './lexicon'
import { isPerson } from './pronouns'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a business is called in the next sentence. */
const BUSINESSES =
  words(`company firm business corporation manufacturer maker automaker carmaker airline retailer bank
  lender insurer startup start-up operator developer publisher chain brand drugmaker brewer contractor carrier`)
/** What any other body that people have formed is called. */
const GROUPS =
  words(`group organization organisation charity nonprofit watchdog body association movement party union
  club federation alliance coalition institute foundation institution campaign regulator commission agency`)
/** What a body is called that registers know as a business, or do not know. */
const COMPANY = /\b(inc|corp|ltd|plc|llc|co|company|corporation|airlines|airways|motors|bank)\b/i

/** Whether "the company", "the group" can stand for a body whose own name does not say so. */
export function describes(
  head: string,
  entity: Pick<Entity, 'kind' | 'known' | 'label' | 'plural' | 'anonymous' | 'head'>,
): boolean {
  if (entity.plural || isPerson(entity) || entity.anonymous) return false
  if (entity.kind === 'document' || entity.kind === 'medium' || entity.kind === 'person') return false
  if (!/^\p{Lu}/u.test(entity.label)) return false
  const common = ((WORD_TAGS.get(entity.head) ?? 0) & (Tag.Organisation | Tag.Medium)) !== 0
  if (BUSINESSES.has(head))
    return entity.known === null && (COMPANY.test(entity.label) || (!common && entity.kind === 'other'))
  return GROUPS.has(head) && !common && (entity.known === null || entity.known.kind === 'other')
}
