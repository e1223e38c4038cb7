import { oneOf, randomFrom } from '../extraction/random'
import { type BenchLanguage, fillerOf, phrasesOf } from '../extraction/reports'
import type { Sample } from './variants'

/** Of a hundred documents, bulletins that fill in one form. */
const BULLETINS = 5
const ARABIC = 30

/**
 * Documents that are nobody's copies, though they are made of the same kinds of sentence: most carry two standing
 * paragraphs that hundreds of others carry too, and some are one form filled in with other numbers.
 */
export function* others(seed = 11): Generator<Sample, never> {
  const random = randomFrom(seed)
  const fillers = { ar: fillerOf('ar', random), en: fillerOf('en', random) }
  for (let day = 1; ; day++) {
    const draw = random() * 100
    if (draw < BULLETINS) yield { text: bulletin(day, random), family: null }
    else {
      const language = draw < BULLETINS + ARABIC ? 'ar' : 'en'
      yield { text: report(language, fillers[language], random), family: null }
    }
  }
}

function report(language: BenchLanguage, filled: (template: string) => string, random: () => number): string {
  const { headlines, sentences, narration } = phrasesOf(language)
  const told = Array.from({ length: 9 + Math.floor(random() * 6) }, () => filled(oneOf(sentences, random)))
  const standing = Array.from({ length: 2 }, () => filled(oneOf(narration, random)))
  return [filled(oneOf(headlines, random)), ...told, ...standing].join('\n\n')
}

function bulletin(day: number, random: () => number): string {
  const count = (most: number): number => 11 + Math.floor(random() * most)
  return [
    `The district office gives its figures for day ${day + 99} of the operation.`,
    `In the past 24 hours ${count(80)} people were killed and ${count(300)} people were injured, and they were brought to the hospitals of the district.`,
    'A number of victims are still under the rubble and on the roads, where ambulances and rescue teams cannot reach them.',
    `Since the beginning ${count(40_000)} people have been killed and ${count(90_000)} people have been injured in the district.`,
    'The office asks the families of those who are missing to come to the desk in the school and to leave a name there.',
  ].join('\n\n')
}
