import type { Language } from '../types'
import type { Drift, DriftKind, Member } from './types'

/** What a language says of a change: the two outlets, and what stood before and stands after. */
type Phrase = (change: { from: string; to: string; before: string; after: string }) => string

const ENGLISH: Record<DriftKind, Phrase> = {
  number_changed: ({ from, to, before, after }) =>
    `The report of ${from} says “${before}”, that of ${to} “${after}”: the number changed.`,
  qualifier_dropped: ({ from, to, before, after }) =>
    `The report of ${from} says “${before}”, that of ${to} “${after}”: the number is the same, and what qualified it was dropped.`,
  qualifier_changed: ({ from, to, before, after }) =>
    `The report of ${from} says “${before}”, that of ${to} “${after}”: the number is the same, and what qualifies it changed.`,
  attribution_dropped: ({ from, to, before }) =>
    `The report of ${from} credits ${before}; that of ${to} states it as a plain fact.`,
  attribution_changed: ({ from, to, before, after }) =>
    `The report of ${from} credits ${before}; that of ${to} credits ${after}.`,
  polarity_changed: ({ from, to, before }) =>
    before === 'affirmed'
      ? `What the report of ${from} affirms, that of ${to} denies.`
      : `What the report of ${from} denies, that of ${to} affirms.`,
  relay_dropped: ({ from, to, before }) =>
    `The report of ${from} has it through ${before}; that of ${to} has the same words and does not say through whom.`,
}

const ARABIC: Record<DriftKind, Phrase> = {
  number_changed: ({ from, to, before, after }) =>
    `ورد في تقرير ${from} «${before}»، وفي تقرير ${to} «${after}»: تغيّر العدد.`,
  qualifier_dropped: ({ from, to, before, after }) =>
    `ورد في تقرير ${from} «${before}»، وفي تقرير ${to} «${after}»: العدد واحد، وسقط ما كان يقيّده.`,
  qualifier_changed: ({ from, to, before, after }) =>
    `ورد في تقرير ${from} «${before}»، وفي تقرير ${to} «${after}»: العدد واحد، وتغيّر ما يقيّده.`,
  attribution_dropped: ({ from, to, before }) =>
    `نسبه تقرير ${from} إلى ${before}، وأورده تقرير ${to} حقيقةً بلا نسبة.`,
  attribution_changed: ({ from, to, before, after }) =>
    `نسبه تقرير ${from} إلى ${before}، ونسبه تقرير ${to} إلى ${after}.`,
  polarity_changed: ({ from, to, before }) =>
    before === 'affirmed'
      ? `ما أثبته تقرير ${from} نفاه تقرير ${to}.`
      : `ما نفاه تقرير ${from} أثبته تقرير ${to}.`,
  relay_dropped: ({ from, to, before }) =>
    `وصل إلى تقرير ${from} عبر ${before}، ويورده تقرير ${to} بالكلمات نفسها من غير أن يذكر عبر من وصل.`,
}

const PHRASES: Record<Language, Record<DriftKind, Phrase>> = { en: ENGLISH, ar: ARABIC }

/** A sentence that says what changed between two members, by the names of their outlets. */
export function explainDrift(
  { kind, before, after }: Drift,
  reference: Member,
  member: Member,
  language: Language,
): string {
  return PHRASES[language][kind]({ from: outletOf(reference), to: outletOf(member), before, after })
}

const outletOf = ({ chain }: Member): string => chain.at(-1)?.name ?? ''
