import type { Stand } from './positions'
import type { Difference, EventWindow, Language, Measure, Reason, ToldPosition, Verdict } from './types'

/** What a language supplies; when something is said, and in which order, is the same in all. */
export interface Phrasebook {
  /** A sentence: who gives which value as of when. */
  statement(stated: { position: ToldPosition; measure: Measure }): string
  /** A sentence; the difference is named where there is one. */
  verdict(verdict: Verdict, difference: Difference | null): string
  /** A sentence for each reason. */
  reasons: Record<Reason, string | ((earlier: Stand, later: Stand) => string)>
}

/** The event's name in the language, else in any, else its slug. */
export function eventName(event: EventWindow, language: Language): string {
  const name = event.names.find((name) => name.language === language) ?? event.names[0]
  return name?.name ?? event.slug
}

/** Writes a share as per cent, without the sign: whole from ten up, one decimal below, one digit below one. */
export function percentIn(locale: string): (share: number) => string {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const digit = new Intl.NumberFormat(locale, { maximumSignificantDigits: 1 })
  return (share) => {
    const value = share * 100
    return (value < 1 ? digit : value < 10 ? decimal : whole).format(value)
  }
}
