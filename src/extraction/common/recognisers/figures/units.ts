import type { FoldedText } from '../../../folded-text'
import type { Token } from '../../../token'
import type { FigureLanguage, Role, Word } from './language'

/** One token, or the tokens of one lexicon phrase, with what the lexicon knows of it. */
export interface Unit {
  /** Token indexes, `[from, to)`. */
  from: number
  to: number
  text: string
  /** UTF-16 offsets: what tells a glued hyphen from a dash. */
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  words: readonly Word[]
  /** A conjunction is written onto the word. */
  and: boolean
  definite: boolean
  preposition: boolean
  /** By its form a noun for people that the lexicon does not have. */
  people: boolean
  /** A quantity may begin with it. */
  opening: boolean
}

/** What a number may stand in. */
const isBracket = ({ kind, text }: Token): boolean => kind === 'mark' && (text === '(' || text === '"')

/** Units into a sentence within which a marker of a part may point back to the sentence before. */
const OPENING = 4

/**
 * Reads the tokens of a sentence as units; null where no word speaks of casualties, so there is no figure. Behind a
 * sentence of casualties, one that opens with a part of them ("Among them were …") needs no such word.
 */
export function readUnits(
  text: FoldedText,
  from: number,
  to: number,
  language: FigureLanguage,
  continues = false,
): Unit[] | null {
  const { tokens } = text
  if (!continues && !language.mayCount(tokens, from, to)) return null
  const units: Unit[] = []
  let relevant = false
  for (let at = from; at < to; ) {
    const token = tokens[at]
    if (token === undefined) break
    const match = language.match(tokens, at, to)
    const end = token.kind === 'number' ? numberEnd(text, at, to, language) : at + match.length
    const unit: Unit = {
      from: at,
      to: end,
      text: token.kind === 'number' ? joined(tokens, at, end) : token.text,
      start: token.start,
      end: tokens[end - 1]?.end ?? token.end,
      kind: token.kind,
      words: match.words,
      and: match.and,
      definite: match.definite,
      preposition: match.preposition,
      people: match.people,
      opening: match.opening || token.kind === 'number' || isBracket(token),
    }
    if (is(unit, 'and_one_of')) settleOne(unit, language.match(tokens, end, to).definite)
    units.push(unit)
    relevant ||= match.telling
    if (continues && units.length <= OPENING) {
      relevant ||= is(unit, 'subset')
      if (units.length === OPENING && !relevant && !language.mayCount(tokens, from, to)) return null
    }
    at = end
  }
  return relevant ? units : null
}

const ONE_OF: readonly Word[] = [{ role: 'one_of' }]

/** "وأحد المدنيين" is written like the numeral one: before a definite noun it is "and one of". */
function settleOne(unit: Unit, beforeDefinite: boolean): void {
  if (!beforeDefinite) return
  unit.words = ONE_OF
  unit.and = true
}

/** The token behind "1 300": groups of three digits behind single spaces, where the language sets them off so. */
function numberEnd(
  { tokens, original }: FoldedText,
  at: number,
  to: number,
  language: FigureLanguage,
): number {
  let end = at + 1
  if (!language.spacedThousands || !/^[1-9]\d{0,2}$/.test(tokens[at]?.text ?? '')) return end
  while (end < to && /^\d{3}$/.test(tokens[end]?.text ?? '')) {
    const gap = original.slice(tokens[end - 1]?.end ?? 0, tokens[end]?.start ?? 0)
    if (!/^[\p{Zs}]$/u.test(gap)) break
    end++
  }
  return end
}

const joined = (tokens: readonly Token[], from: number, to: number): string => {
  let text = tokens[from]?.text ?? ''
  for (let at = from + 1; at < to; at++) text += `,${tokens[at]?.text ?? ''}`
  return text
}

/** The unit's word of a role, where it has one. */
export function wordOf<R extends Role>(
  unit: Unit | undefined,
  role: R,
): Extract<Word, { role: R }> | undefined {
  if (unit === undefined) return undefined
  const { words } = unit
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word?.role === role) return word as Extract<Word, { role: R }>
  }
  return undefined
}

export const is = (unit: Unit | undefined, role: Role): boolean => wordOf(unit, role) !== undefined

/** A counted noun that is no person. With a preposition it is no counted noun: "مقتل 8 بموقع". */
export const isThing = (unit: Unit | undefined): boolean => is(unit, 'thing') && unit?.preposition === false

export const isComma = (unit: Unit | undefined): boolean => unit?.text === ',' || unit?.text === '،'

/** Full stops, semicolons, colons and the like: no noun phrase and no clause reaches across them. */
export const isStop = (unit: Unit | undefined): boolean =>
  unit?.kind === 'mark' && !isComma(unit) && !WEAK_MARKS.has(unit.text)

const WEAK_MARKS = new Set(['"', '(', ')', '[', ']', '-', '*', '•', '+'])

/** Whether a conjunction stands on the unit or directly before it. */
export const isJoined = (units: Unit[], at: number): boolean =>
  (units[at]?.and ?? false) || is(units[at - 1], 'and')

/** Unit index of the last part of a hyphenated compound that begins at a unit: itself where there is none. */
export function compoundEnd(units: Unit[], at: number): number {
  let end = at
  while (
    units[end + 1]?.text === '-' &&
    isGlued(units[end], units[end + 1]) &&
    isGlued(units[end + 1], units[end + 2])
  ) {
    end += 2
  }
  return end
}

export const isGlued = (left: Unit | undefined, right: Unit | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start
