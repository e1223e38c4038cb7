import type { FoldedText } from '../folded-text'
import { foldText } from '../folded-text'
import { peelProclitics } from '../search-terms'

/** Where a phrase stands: token indexes `[from, to)`. */
export interface PhraseMatch {
  phrase: number
  from: number
  to: number
}

export type PhraseFinder = (text: FoldedText) => PhraseMatch[]

/**
 * Compiles phrases into a finder that reads a text once. A phrase matches as consecutive words; Arabic proclitics
 * may stand before its first word. A match inside a longer match is dropped: "since 7 October" is not "7 October".
 */
export function compilePhrases(phrases: string[]): PhraseFinder {
  const byFirstWord = new Map<string, { phrase: number; words: string[] }[]>()
  phrases.forEach((phrase, index) => {
    const words = foldText(phrase)
      .tokens.filter((token) => token.kind !== 'mark')
      .map((token) => token.text)
    const first = words[0]
    if (first === undefined) return
    const bucket = byFirstWord.get(first) ?? []
    bucket.push({ phrase: index, words })
    byFirstWord.set(first, bucket)
  })
  return (text) => {
    const words: number[] = []
    text.tokens.forEach((token, index) => {
      if (token.kind !== 'mark') words.push(index)
    })
    const found: PhraseMatch[] = []
    for (let at = 0; at < words.length; at++)
      for (const first of peelProclitics(wordAt(text, words, at)))
        for (const candidate of byFirstWord.get(first) ?? [])
          if (
            candidate.words.every((word, offset) => offset === 0 || wordAt(text, words, at + offset) === word)
          )
            found.push({
              phrase: candidate.phrase,
              from: words[at]!,
              to: words[at + candidate.words.length - 1]! + 1,
            })
    return withoutContained(found)
  }
}

const wordAt = (text: FoldedText, words: number[], at: number): string => {
  const index = words[at]
  return index === undefined ? '' : (text.tokens[index]?.text ?? '')
}

/** Matches come in the order of their starts, so that one running maximum settles containment. */
function withoutContained(found: PhraseMatch[]): PhraseMatch[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: PhraseMatch[] = []
  let longest: PhraseMatch | undefined
  for (const match of sorted) {
    const sameExtent = longest?.from === match.from && longest.to === match.to
    if (longest && match.to <= longest.to && !sameExtent) continue
    kept.push(match)
    longest = match
  }
  return kept
}
