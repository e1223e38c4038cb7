import { isComma } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence } from '../../common/draft'
import { byPlace } from '../../common/refiners/order'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'

const words = (list: string): string[] => list.trim().split(/\s+/).map(fold)

/** Participles, besides those that are cues, in which a speaker does something else with words. */
const ACTS = words('منتقد مندد مستنكر معرب مرحب مشيد مستهجن مناشد متمني مثمن مهنئ مفند مبدي شاكر')
const ACTS_OF_MEN: ReadonlySet<string> = new Set([...ACTS.map((form) => `${form}ا`), fold('محملا')])
const ACTS_OF_WOMEN: ReadonlySet<string> = new Set(ACTS.map((form) => `${form}ه`))
/** Cues whose accusative is a speech act even where no complement of theirs was understood. */
const SPEECH_ACTS = new Set(
  'أكد طالب دعا حذر هدد توعد تعهد شدد نفى اتهم وصف جدد تساءل اعتبر أشار لفت نوه أوضح'.split(' '),
)
const IN: ReadonlySet<string> = new Set(words('في'))
/** "«…» في إشارة إلى": the narrator says what the quoted words mean. */
const GLOSSES: ReadonlySet<string> = new Set(words('إشارة تلميح'))
const WAS: ReadonlySet<string> = new Set(words('وكان وكانت وكانوا'))
const ALREADY = fold('قد')
const COMES: ReadonlySet<string> = new Set(words('ويأتي وتأتي'))
const THIS: ReadonlySet<string> = new Set(words('ذلك هذا هذه'))
/** "وكانت الوزارة … قد": the particle stands this near to its auxiliary. */
const REACH = 8

interface Boundary {
  at: number
  /** Whose speech act it is; null where the narrator goes on. */
  feminine: boolean | null
}

/**
 * Ends contents where their speaker turns to another speech act ("…، منتقدا غياب الرقابة") and where the narrator
 * tells the background ("وكانت المدينة قد شهدت", "ويأتي ذلك بعد"), whether or not somebody is credited from there on.
 */
export function endAtNewClauses(draft: Draft): void {
  let sentence = -1
  let boundaries: Boundary[] = []
  let host: Attribution | null = null
  for (const found of byPlace(draft)) {
    const scope = draft.sentences[found.sentence]
    if (scope === undefined) continue
    if (found.sentence !== sentence) {
      boundaries = boundariesOf(draft, scope)
      host = null
    }
    sentence = found.sentence
    if (host !== null && turnsInside(draft, found)) endInside(draft, host, found)
    const end = found.fixed ? undefined : boundaries.find((boundary) => ends(draft, found, boundary))
    if (end !== undefined) found.content.to = end.at
    if ((draft.inside[found.cueAt] ?? -1) < 0) host = found
  }
}

/** "«…، مضيفا أن …": what the narrator says of the speaker, though no mark has closed the quotation before it. */
const turnsInside = (draft: Draft, { participle, links, cueAt }: Attribution): boolean =>
  participle && links[0]?.mention === null && isComma(draft, cueAt - 1) && (draft.inside[cueAt] ?? -1) >= 0

/** Ends a quotation at a participle that stands in it and agrees with its speaker. */
function endInside(draft: Draft, host: Attribution, found: Attribution): void {
  const quotation = draft.quotations[draft.inside[found.cueAt] ?? -1]
  if (quotation === undefined || quotation.from < host.content.from || host.content.to <= found.from) return
  if (host.feminine !== null && found.feminine !== null && host.feminine !== found.feminine) return
  host.content.to = found.from
}

function ends(draft: Draft, { content, feminine }: Attribution, boundary: Boundary): boolean {
  if (boundary.at <= content.from + 1 || boundary.at >= content.to) return false
  const quotation = draft.quotations[draft.inside[boundary.at] ?? -1]
  const isQuoted = quotation !== undefined && quotation.from >= content.from
  if (isQuoted && (quotation.closed || boundary.feminine === null)) return false
  return boundary.feminine === null || feminine === null || boundary.feminine === feminine
}

function boundariesOf(draft: Draft, { from, to }: DraftSentence): Boundary[] {
  const found: Boundary[] = []
  for (let at = from + 1; at < to; at++) {
    const text = draft.tokens[at]?.text ?? ''
    if (WAS.has(text)) {
      if (isPluperfect(draft, at, to)) found.push({ at, feminine: null })
    } else if (isComma(draft, at - 1)) {
      if (COMES.has(text) && THIS.has(draft.tokens[at + 1]?.text ?? '')) found.push({ at, feminine: null })
      else if (ACTS_OF_WOMEN.has(text) || isSpeechAct(draft, at, 'f')) found.push({ at, feminine: true })
      else if (ACTS_OF_MEN.has(text) || isSpeechAct(draft, at, 'm')) found.push({ at, feminine: false })
    } else if (IN.has(text) && isGloss(draft, at)) found.push({ at, feminine: null })
  }
  return found
}

const isGloss = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.text === '"' && GLOSSES.has(draft.tokens[at + 1]?.text ?? '')

function isSpeechAct(draft: Draft, at: number, gender: 'm' | 'f'): boolean {
  const cue = draft.words[at]?.cue
  return (
    cue?.kind === 'participle' && cue.gender === gender && cue.number === 's' && SPEECH_ACTS.has(cue.lemma)
  )
}

/** وكانت … قد: what had happened before. */
function isPluperfect(draft: Draft, was: number, to: number): boolean {
  for (let at = was + 1; at < Math.min(to, was + REACH); at++) {
    if (draft.tokens[at]?.text === ALREADY) return true
    if (draft.tokens[at]?.text === '.' || has(draft.words[at], Tag.That | Tag.Relative)) return false
  }
  return false
}
