import type { Attribution, Draft } from '../../common/draft'
import { readParticiple, readPreposition, readTransfer } from './phrases'
import { readVerb } from './verbs'

/** Reads a sentence's attributions left to right; at each cue the most specific construction comes first. */
export function recogniseEnglish(draft: Draft, sentence: number): void {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return
  let at = scope.from
  while (at < scope.to) {
    const found = draft.tokens[at]?.kind === 'word' ? readAt(draft, sentence, at) : null
    if (found !== null) draft.attributions.push(found)
    at = found === null ? at + 1 : resumeAt(found, at)
  }
}

function readAt(draft: Draft, sentence: number, at: number): Attribution | null {
  const kind = draft.words[at]?.cue?.kind
  if (kind === 'transfer') return readTransfer(draft, sentence, at)
  if (kind === 'participle') return readParticiple(draft, sentence, at)
  if (kind === 'verb') return readVerb(draft, sentence, at)
  return readPreposition(draft, sentence, at)
}

/** Reading goes on behind the sources that the phrase itself names. */
const resumeAt = (found: Attribution, at: number): number =>
  Math.max(
    at + 1,
    ...found.links.map(({ mention }) => (mention !== null && mention.from > at ? mention.to : 0)),
  )
