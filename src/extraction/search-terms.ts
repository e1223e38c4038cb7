import { foldText } from './folded-text'

const PROCLITICS = ['وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك']
/** What is left of a word without its proclitics must still be able to be one. */
const LEAST = 3

/**
 * The words of a text as full-text search compares them: folded, joined by spaces, Arabic ones also without
 * proclitics and article, so that الكرملين and كرملين, وغزّة and غزه find each other. The same function makes the
 * index and the query.
 */
export function searchTerms(text: string): string {
  const terms: string[] = []
  for (const token of foldText(text).tokens) {
    if (token.kind === 'mark') continue
    terms.push(...peelProclitics(token.text))
  }
  return terms.join(' ')
}

const isArabic = (word: string): boolean => {
  const first = word.charCodeAt(0)
  return first >= 0x620 && first <= 0x64a
}

/**
 * A folded word and, where it is Arabic, every reading of it with proclitics taken off, conjunction first:
 * وبالكرملين, بالكرملين, كرملين.
 */
export function peelProclitics(word: string): string[] {
  const found: string[] = [word]
  if (!isArabic(word)) return found
  let rest = word
  for (let steps = 0; steps < 3; steps++) {
    const proclitic = PROCLITICS.find((p) => rest.startsWith(p) && rest.length - p.length >= LEAST)
    if (proclitic === undefined) break
    rest = rest.slice(proclitic.length)
    found.push(rest)
    // The article comes last; what follows it is the word itself.
    if (proclitic.endsWith('ال') || proclitic.endsWith('لل')) break
  }
  return found
}
