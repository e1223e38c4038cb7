import type { Entity, Mention } from '../common/draft'
import type { BackReference } from '../common/refiners/speakers'
import { Tag } from '../common/words'
import { isGivenName } from './given-names'
import { WORD_TAGS } from './lexicon'
import { isPerson, refersTo } from './pronouns'

const HEADS = new Map([
  ['sources', 'source'],
  ['officials', 'official'],
  ['witnesses', 'witness'],
  ['eyewitnesses', 'witness'],
  ['spokeswoman', 'spokesman'],
  ['spokesperson', 'spokesman'],
  ['reports', 'report'],
  ['authorities', 'authority'],
  ['researchers', 'researcher'],
  ['diplomats', 'diplomat'],
  ['doctors', 'doctor'],
  ['residents', 'resident'],
  ['statements', 'statement'],
  ['paper', 'newspaper'],
  ['daily', 'newspaper'],
])

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
function describes(head: string, entity: Entity): boolean {
  if (entity.plural || isPerson(entity) || entity.anonymous) return false
  if (entity.kind === 'document' || entity.kind === 'medium' || entity.kind === 'person') return false
  if (!/^\p{Lu}/u.test(entity.label)) return false
  const common = ((WORD_TAGS.get(entity.head) ?? 0) & (Tag.Organisation | Tag.Medium)) !== 0
  if (BUSINESSES.has(head))
    return entity.known === null && (COMPANY.test(entity.label) || (!common && entity.kind === 'other'))
  return GROUPS.has(head) && !common && (entity.known === null || entity.known.kind === 'other')
}

/**
 * Whether a mention all of whose words stand in a fuller name is short for it: by the surname, by the head, by the
 * first word of a body's name, by a given name. "Trump" is not "the Trump adviser X".
 */
function shortens(mention: Mention, entity: Entity): boolean {
  const head = mention.words[0] ?? ''
  if (head === entity.head || headOf(head) === entity.head) return true
  const first = entity.label.split(' ', 1)[0]?.toLowerCase()
  if (mention.words.at(-1) !== first && head !== first) return false
  return isPerson(entity)
    ? mention.words.length === 1 && isGivenName(head)
    : entity.kind !== 'anonymous' && entity.words.size <= 3
}

const headOf = (word: string): string => HEADS.get(word) ?? word

/** How English points back to whoever has spoken. */
export const references: BackReference = {
  headOf,
  documents: new Set(['statement', 'report']),
  kindsOf: new Map([
    ['agency', ['news_agency']],
    ['newspaper', ['outlet']],
    ['broadcaster', ['outlet', 'state_media']],
    ['channel', ['outlet', 'state_media']],
    ['network', ['outlet']],
    ['organization', ['international_organisation', 'ngo']],
    ['organisation', ['international_organisation', 'ngo']],
    ['presidency', ['head_of_state']],
    ['union', ['international_organisation']],
    ['ministry', ['ministry', 'health_authority']],
    ['army', ['military']],
    ['military', ['military']],
    ['government', ['government']],
    ['movement', ['armed_group', 'political_party']],
    ['group', ['armed_group', 'political_party', 'ngo']],
  ]),
  refersTo,
  describes,
  shortens,
  generic: new Set(
    [...WORD_TAGS].flatMap(([word, tags]) =>
      (tags &
        (Tag.Title |
          Tag.Role |
          Tag.Organisation |
          Tag.Document |
          Tag.Medium |
          Tag.Anonymous |
          Tag.Preposition)) !==
      0
        ? [word]
        : ['the', 'a', 'an'],
    ),
  ),
}
