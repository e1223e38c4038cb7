import { foldText } from './folded-text'
import { peelProclitics } from './search-terms'

/** What a count written as a bare order of magnitude says. */
export type OrderOfMagnitude =
  | 'dozens'
  | 'hundreds'
  | 'thousands'
  | 'tens_of_thousands'
  | 'hundreds_of_thousands'
  | 'millions'

const POWERS: Record<string, number> = {
  عشرات: 1,
  مئات: 2,
  مءات: 2,
  الاف: 3,
  ملايين: 6,
  tens: 1,
  dozens: 1,
  scores: 1,
  hundreds: 2,
  thousands: 3,
  millions: 6,
}
const NAMES: Record<number, OrderOfMagnitude> = {
  1: 'dozens',
  2: 'hundreds',
  3: 'thousands',
  4: 'tens_of_thousands',
  5: 'hundreds_of_thousands',
  6: 'millions',
}

/** The order that a figure's words state ("عشرات الآلاف" is tens of thousands); null where they state none. */
export function orderOfMagnitude(words: string): OrderOfMagnitude | null {
  const powers = foldText(words).tokens.flatMap(({ text }) => {
    const known = peelProclitics(text).find((word) => POWERS[word] !== undefined)
    return known === undefined ? [] : [POWERS[known]!]
  })
  return NAMES[powers.reduce((sum, power) => sum + power, 0)] ?? null
}
