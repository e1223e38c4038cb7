import { arabic } from './explanations.ar'
import { english } from './explanations.en'
import type { Phrasebook } from './phrasebook'
import type { Stand } from './positions'
import type { Language } from './types'
import type { Judgement } from './verdicts'

const PHRASEBOOKS: Record<Language, Phrasebook> = { en: english, ar: arabic }

/**
 * Writes the explanation of a pair in plain sentences: both values with their qualifiers, sources and dates,
 * then the verdict with the difference, then the reasons.
 */
export function explainIn(language: Language): (a: Stand, b: Stand, judgement: Judgement) => string {
  const phrases = PHRASEBOOKS[language]
  // A position stands in many pairs, and its numbers and dates are the dear part of a sentence.
  const statements = new Map<Stand, string>()
  const statementOf = (stand: Stand): string => {
    const statement = statements.get(stand) ?? phrases.statement(stand)
    statements.set(stand, statement)
    return statement
  }
  return (a, b, { verdict, reasons, difference }) => {
    const because = reasons.map((reason) => {
      const phrase = phrases.reasons[reason]
      return typeof phrase === 'function' ? phrase(a, b) : phrase
    })
    return [statementOf(a), statementOf(b), phrases.verdict(verdict, difference), ...because].join(' ')
  }
}
