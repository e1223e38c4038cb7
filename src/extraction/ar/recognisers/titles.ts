import { attribution, contentFrom, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftLink } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { FEMININE_STATES } from '../lexicon'
import { readSource } from './noun-phrases'
import { mediaIn } from './recipients'
import { isEvent } from './verbal-nouns'

const REACH = 9
/** The preposition and an opening mark. */
const BETWEEN = 2
const STATES = new Set(['عراق', 'سودان', 'يمن', 'أردن', 'لبنان', 'مغرب', 'سعودية'].map(fold))

/** A headline of the form "source: words" or "source لـ«medium»: words", or "agency: X said" anywhere: the colon stands for the verb. */
export function readTitle(draft: Draft, sentence: number): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return null
  const inBody = scope.kind !== 'headline'
  if (inBody && !has(draft.words[scope.from], Tag.Medium)) return null
  let colon = scope.from
  while (colon < scope.to && draft.tokens[colon]?.text !== ':') colon++
  if (colon > scope.from + REACH || colon + 2 >= scope.to) return null
  const mention = readSource(draft, scope.from, colon, false)
  if (mention === null) return null
  const told = toldBefore(draft, mention.to, colon)
  if (told.length === 0 && (mention.to !== colon || mention.kind === 'other')) return null
  if (inBody && draft.words[colon + 1]?.cue?.kind !== 'verb') return null
  if (isTopic(draft, scope.from, colon)) return null
  const mark = draft.tokens[colon]
  const cue = {
    start: mark?.start ?? 0,
    end: mark?.end ?? 0,
    lemma: ':',
    class: inBody ? ('according_to' as const) : ('say' as const),
  }
  return attribution(draft, {
    sentence,
    cueAt: colon,
    from: scope.from,
    links: [linkOf(mention, cue), ...told],
    content: contentFrom(draft, colon + 1, scope.to),
    evidence: 0.8,
  })
}

/** The medium right between a speaker and the colon, "الوزير لـ«الأهرام»:"; none where anything else stands there. */
function toldBefore(draft: Draft, from: number, colon: number): DraftLink[] {
  const [link, ...others] = mediaIn(draft, from, colon, null, colon)
  const medium = link?.mention
  if (link === undefined || medium == null || others.length > 0) return []
  if (medium.from > from + BETWEEN) return []
  for (let at = medium.to; at < colon; at++) if (draft.tokens[at]?.kind !== 'mark') return []
  return [link]
}

/** What befell people, by its form: قتيلان، جرحى، ضحايا. */
const CASUALTIES =
  /^(قتيل|جريح|شهيد|مصاب|مفقود)(ان|ين|ون)?$|^(قتلي|جرحي|شهداء|ضحايا|مفقودون|عشرات|مئات|الاف)$/

/** "ليبيا: قتيلان في اشتباكات": a country before what happened is where it did. */
function isTopic(draft: Draft, from: number, colon: number): boolean {
  const place = draft.words[from]?.base ?? ''
  if (colon !== from + 1 || !(FEMININE_STATES.has(place) || STATES.has(place))) return false
  const first = draft.words[colon + 1]
  if (first === undefined || has(first, Tag.Definite)) return false
  return draft.tokens[colon + 1]?.kind === 'number' || isEvent(first) || CASUALTIES.test(first.base)
}
