import { peelProclitics } from '../search-terms'

/** Inflections of nouns and verbs, the longest first, and how many letters must be left of a word without them. */
const ARABIC_ENDINGS = [
  'تهما',
  'يهما',
  'هما',
  'كما',
  'تها',
  'ته',
  'تهم',
  'هم',
  'ها',
  'نا',
  'ات',
  'ان',
  'ين',
  'ون',
  'وا',
  'يه',
  'ه',
  'ي',
]
const ARABIC_LEAST = 3

/**
 * A folded word as two reports of one statement have it in common: an Arabic one without the particles written onto it
 * and its commonest endings (light stemming after Larkey, Ballesteros and Connell, 2002), an English one without plural
 * and verb endings. Short forms stay as they are.
 */
export function stem(word: string): string {
  const first = word.charCodeAt(0)
  return first >= 0x620 && first <= 0x64a ? stemArabic(word) : stemEnglish(word)
}

function stemArabic(word: string): string {
  const bare = peelProclitics(word).at(-1) ?? word
  const ending = ARABIC_ENDINGS.find((e) => bare.endsWith(e) && bare.length - e.length >= ARABIC_LEAST)
  return ending === undefined ? bare : bare.slice(0, -ending.length)
}

function stemEnglish(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length < 5) return bare
  if (/(ss|us|is)$/.test(bare)) return bare
  if (/ies$/.test(bare)) return `${bare.slice(0, -3)}y`
  if (/(ch|sh|ss|x|z)es$/.test(bare)) return bare.slice(0, -2)
  if (/s$/.test(bare)) return stemEnglish(bare.slice(0, -1))
  const verb = /^(.{3,}?)(ing|ed)$/.exec(bare)
  if (verb === null) return bare.replace(/e$/, '')
  // "stopped", "killing": a doubled consonant is the ending's own, but for ll and ss.
  return verb[1]!.replace(/([bdgmnprt])\1$/, '$1')
}
