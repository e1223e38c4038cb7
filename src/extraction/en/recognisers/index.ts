import type { Attribution, Draft } from '../../common/draft'
import { readParticiple, readPreposition, readTransfer } from './phrases'
import { readVerb } from './verbs'

/** Reads a sentence's attributions left to right; at each cue the most specific construction comes first. */
export function recogniseEnglish(draft: Draft, sentence: number): void {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return
  for (let at = scope.from; at < scope.to; at++) {
    if (draft.tokens[at]?.kind !== 'word') continue
    const found = readAt(draft, sentence, at)
    if (found !== null) draft.attributions.push(found)
  }
}

function readAt(draft: Draft, sentence: number, at: number): Attribution | null {
  const kind = draft.words[at]?.cue?.kind
  if (kind === 'transfer') return readTransfer(draft, sentence, at)
  if (kind === 'participle') return readParticiple(draft, sentence, at)
  if (kind === 'verb') return readVerb(draft, sentence, at)
  return readPreposition(draft, sentence, at)
}
