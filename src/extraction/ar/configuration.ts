import { creditAnswers } from '../common/refiners/answers'
import { attachFloatingQuotations } from '../common/refiners/floating'
import { settleNesting } from '../common/refiners/nesting'
import { settleScope } from '../common/refiners/scope'
import { type BackReference, resolveSpeakers } from '../common/refiners/speakers'
import { settleTrailing } from '../common/refiners/trailing'
import { Tag } from '../common/words'
import { fold } from '../folded-text'
import type { Language } from '../pipeline'
import { figures } from './figures.lexicon'
import { ABBREVIATIONS, PAGE, WORD_TAGS } from './lexicon'
import { recogniseArabic } from './recognisers'
import { actorIn } from './recognisers/actors'
import { rolesOf } from './recognisers/roles'
import { endAtNewClauses } from './refiners/clause-ends'
import { continueClauses } from './refiners/continued-clauses'
import { CONTINUING, COURTESIES, RANKS, SPEAKING } from './speakers.lexicon'
import { voice } from './voice.lexicon'
import { arabicWord, peelArabic } from './words'

/** Broken and sound plurals that point to the same head as their singular. */
const HEADS = new Map(
  [
    ['مصادر', 'مصدر'],
    ['تسريبات', 'مصدر'],
    ['شهود', 'شاهد'],
    ['مسؤولون', 'مسؤول'],
    ['مسؤولين', 'مسؤول'],
    ['مسئول', 'مسؤول'],
    ['مسئولون', 'مسؤول'],
    ['متحدثة', 'متحدث'],
    ['ناطق', 'متحدث'],
    ['بيانات', 'بيان'],
    ['تقارير', 'تقرير'],
  ].map(([form, head]) => [fold(form ?? ''), fold(head ?? '')]),
)

const references: BackReference = {
  headOf: (word) => HEADS.get(word) ?? word,
  documents: new Set(['بيان', 'تقرير', 'تصريح'].map(fold)),
  kindsOf: new Map(
    (
      [
        ['وكالة', ['news_agency']],
        ['صحيفة', ['outlet']],
        ['قناة', ['outlet', 'state_media']],
        ['وزارة', ['ministry', 'health_authority']],
        ['حركة', ['armed_group', 'political_party']],
        ['جيش', ['military']],
        ['حكومة', ['government']],
        ['منظمة', ['international_organisation', 'ngo']],
      ] as const
    ).map(([head, kinds]) => [fold(head), kinds]),
  ),
  generic: new Set(
    [...WORD_TAGS].flatMap(([word, tags]) =>
      (tags & (Tag.Title | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous)) !== 0
        ? [word]
        : [],
    ),
  ),
  speaking: SPEAKING,
  courtesies: new Set(COURTESIES.split(' ').map(fold)),
  ranks: RANKS,
  continuing: CONTINUING,
  actorOf: actorIn,
  rolesOf,
}

export const arabic: Language = {
  code: 'ar',
  analyse: arabicWord,
  peel: peelArabic,
  abbreviations: ABBREVIATIONS,
  page: PAGE,
  recognise: recogniseArabic,
  refiners: [
    settleTrailing,
    continueClauses,
    endAtNewClauses,
    settleScope,
    settleNesting,
    attachFloatingQuotations,
    resolveSpeakers(references),
    creditAnswers,
  ],
  figures,
  voice,
}
