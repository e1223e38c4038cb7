import { settleClosing } from '../common/refiners/closing'
import { attachFloatingQuotations } from '../common/refiners/floating'
import { settleNesting } from '../common/refiners/nesting'
import { settleScope } from '../common/refiners/scope'
import { type BackReference, resolveSpeakers } from '../common/refiners/speakers'
import { settleTrailing } from '../common/refiners/trailing'
import { Tag } from '../common/words'
import type { Language } from '../pipeline'
import { figures } from './figures.lexicon'
import { ABBREVIATIONS, PAGE, WORD_TAGS } from './lexicon'
import { refersTo } from './pronouns'
import { recogniseEnglish } from './recognisers'
import { settleInnerSentences } from './refiners/inner-sentences'
import { attachQuotations } from './refiners/quotations'
import { englishWord, peelEnglish } from './words'

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

const references: BackReference = {
  headOf: (word) => HEADS.get(word) ?? word,
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

export const english: Language = {
  code: 'en',
  analyse: englishWord,
  peel: peelEnglish,
  abbreviations: ABBREVIATIONS,
  page: PAGE,
  recognise: recogniseEnglish,
  refiners: [
    settleTrailing,
    settleScope,
    settleNesting,
    settleInnerSentences,
    settleClosing,
    attachFloatingQuotations,
    attachQuotations,
    resolveSpeakers(references),
  ],
  figures,
}
