import { settleClosing } from '../common/refiners/closing'
import { attachFloatingQuotations } from '../common/refiners/floating'
import { settleNesting } from '../common/refiners/nesting'
import { settleScope } from '../common/refiners/scope'
import { resolveSpeakers } from '../common/refiners/speakers'
import { settleTrailing } from '../common/refiners/trailing'
import type { Language } from '../pipeline'
import { references } from './back-references'
import { figures } from './figures.lexicon'
import { ABBREVIATIONS, PAGE } from './lexicon'
import { recogniseEnglish } from './recognisers'
import { settleAsides } from './refiners/asides'
import { settleInnerSentences } from './refiners/inner-sentences'
import { attachQuotations } from './refiners/quotations'
import { voice } from './voice.lexicon'
import { englishWord, peelEnglish } from './words'

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
    settleAsides,
    settleInnerSentences,
    settleClosing,
    attachFloatingQuotations,
    attachQuotations,
    resolveSpeakers(references),
  ],
  figures,
  voice,
}
