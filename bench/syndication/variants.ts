import { reportSeeds } from '../../src/jobs/seed-files'
import { oneOf, randomFrom } from '../extraction/random'

/** A text to be stored; `family` is the text that it was made of, null where it is nobody's copy. */
export interface Sample {
  text: string
  family: string | null
}

/** Sample reports of ours that tell different things, five in each language. */
const ORIGINALS = [
  'blinken-cairo-2024-ar',
  'blinken-cairo-2024-en',
  'ceasefire-calls-2024-ar',
  'ceasefire-calls-2024-en',
  'egypt-mediation-2023-ar',
  'egypt-mediation-2023-en',
  'gaza-ground-operation-2014-ar',
  'kremlin-rouhani-call-2014-en',
  'putin-netanyahu-call-2023-ar',
  'putin-netanyahu-call-2023-en',
]

type Change = (paragraphs: string[], random: () => number) => string[]

const HEADLINES = ['What is known so far', 'Leaders on the phone', 'ماذا نعرف حتى الآن', 'اتصالات جديدة']

const CHANGES: Record<string, Change> = {
  copy: (paragraphs) => paragraphs,
  cut: (paragraphs, random) => {
    const kept = Math.ceil(paragraphs.length * (0.5 + random() * 0.3))
    const from = random() < 0.7 ? 0 : Math.floor(random() * (paragraphs.length - kept + 1))
    return paragraphs.slice(from, from + kept)
  },
  headline: (paragraphs, random) => [oneOf(HEADLINES, random), ...paragraphs],
  number: changeNumber,
  order: (paragraphs, random) => {
    const [first, ...rest] = paragraphs
    return [first!, ...shuffled(rest, random)]
  },
}

/** Another number in the place of one, where the text has any. */
function changeNumber(paragraphs: string[], random: () => number): string[] {
  const text = paragraphs.join('\n\n')
  const numbers = [...text.matchAll(/\d[\d,.]*\d|\d/g)]
  if (numbers.length === 0) return paragraphs
  const { 0: number, index } = oneOf(numbers, random)
  const other = String(11 + Math.floor(random() * 80))
  return `${text.slice(0, index)}${other}${text.slice(index + number.length)}`.split('\n\n')
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

/** The originals, and so many variants of each, the kinds of change in turn. */
export function families(variants: number, seed = 7): Sample[] {
  const random = randomFrom(seed)
  const changes = Object.values(CHANGES)
  return reportSeeds()
    .filter(({ id }) => ORIGINALS.includes(id))
    .flatMap(({ id, text }) => {
      const paragraphs = text!.trim().split('\n\n')
      const made = Array.from({ length: variants }, (_, at) =>
        changes[at % changes.length]!(paragraphs, random).join('\n\n'),
      )
      return [text!.trim(), ...made].map((variant) => ({ text: variant, family: id }))
    })
}
