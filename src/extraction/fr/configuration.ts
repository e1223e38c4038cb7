import { settleClosing } from '../common/refiners/closing'
import { attachFloatingQuotations } from '../common/refiners/floating'
import { settleNesting } from '../common/refiners/nesting'
import { settleScope } from '../common/refiners/scope'
import { type BackReference, resolveSpeakers } from '../common/refiners/speakers'
import { settleTrailing } from '../common/refiners/trailing'
import { Tag } from '../common/words'
import { fold } from '../folded-text'
import type { Language } from '../pipeline'
import { figures } from './figures'
import { ABBREVIATIONS, DETERMINERS, PAGE, WORD_TAGS } from './lexicon'
import { refersTo } from './pronouns'
import { recogniseFrench } from './recognisers'
import { voice } from './voice.lexicon'
import { frenchWord, peelFrench } from './words'

/** One head for the forms of a noun. */
const HEADS = new Map(
  [
    ['sources', 'source'],
    ['témoins', 'témoin'],
    ['responsables', 'responsable'],
    ['habitants', 'habitant'],
    ['médecins', 'médecin'],
    ['autorités', 'autorité'],
    ['rapports', 'rapport'],
    ['présidente', 'président'],
    ['directrice', 'directeur'],
    ['quotidien', 'journal'],
  ].map(([form = '', head = '']) => [fold(form), fold(head)]),
)

const NAMES_NOBODY =
  Tag.Title | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous | Tag.Preposition

const references: BackReference = {
  headOf: (word) => HEADS.get(word) ?? word,
  documents: new Set(['communiqué', 'rapport'].map(fold)),
  kindsOf: new Map(
    (
      [
        ['agence', ['news_agency']],
        ['journal', ['outlet']],
        ['chaîne', ['outlet', 'state_media']],
        ['ministère', ['ministry', 'health_authority']],
        ['présidence', ['head_of_state']],
        ['mouvement', ['armed_group', 'political_party']],
        ['armée', ['military']],
        ['gouvernement', ['government']],
        ['organisation', ['international_organisation', 'ngo']],
      ] as const
    ).map(([head, kinds]) => [fold(head), kinds]),
  ),
  generic: new Set([
    ...DETERMINERS,
    ...[...WORD_TAGS].flatMap(([word, tags]) => ((tags & NAMES_NOBODY) !== 0 ? [word] : [])),
  ]),
  refersTo,
}

export const french: Language = {
  code: 'fr',
  analyse: frenchWord,
  peel: peelFrench,
  abbreviations: ABBREVIATIONS,
  page: PAGE,
  recognise: recogniseFrench,
  refiners: [
    settleTrailing,
    settleScope,
    settleNesting,
    settleClosing,
    attachFloatingQuotations,
    resolveSpeakers(references),
  ],
  figures,
  voice,
}
