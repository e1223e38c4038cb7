import type { Draft, DraftSentence } from './draft'

/** Lines below one another, so many that they are verse or links rather than a title with its deck. */
const MANY = 4
/** Tokens; what is longer is a paragraph, whatever it ends in. */
const LONGEST = 30

/** For each sentence, whether it is one of several short lines below one another behind the first running text. */
export function linesOf({ sentences, tokens }: Draft): Uint8Array {
  const found = new Uint8Array(sentences.length)
  let from = sentences.findIndex(({ kind }) => kind === 'body')
  if (from < 0) return found
  for (let at = from; at <= sentences.length; at++) {
    if (isLine(sentences, at) && tokens[(sentences[at]?.to ?? 0) - 1]?.text !== '.') continue
    if (at - from >= MANY) found.fill(1, from, at)
    from = at + 1
  }
  return found
}

/** A sentence that is all of its paragraph, and that the page does not set as running text. */
function isLine(sentences: readonly DraftSentence[], at: number): boolean {
  const sentence = sentences[at]
  if (sentence === undefined || sentence.to - sentence.from > LONGEST) return false
  if (sentence.kind === 'headline' || sentence.kind === 'furniture') return true
  const { paragraph } = sentence
  return (
    sentence.kind === 'body' &&
    sentences[at - 1]?.paragraph !== paragraph &&
    sentences[at + 1]?.paragraph !== paragraph
  )
}
