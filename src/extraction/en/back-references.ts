import type { Entity, Mention } from '../common/draft'
import type { BackReference } from '../common/refiners/speakers'
import { Tag } from '../common/words'
import { describes } from './descriptions'
import { isGivenName } from './given-names'
import { WORD_TAGS } from './lexicon'
import { genderOfPronoun, isPerson, refersTo } from './pronouns'

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
  genderOf: genderOfPronoun,
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
