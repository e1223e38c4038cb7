import type { Attribution, Draft } from '../../common/draft'
import { readParticiple, readPreposition } from './phrases'
import { readVerb } from './verbs'

/** Reads a sentence's attributions left to right; at each cue the most specific construction comes first. */
export function recogniseFrench(draft: Draft, sentence: number): void {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return
  for (let at = scope.from; at < scope.to; at++) {
    const found = draft.tokens[at]?.kind === 'word' ? readAt(draft, sentence, at) : null
    if (found !== null) draft.attributions.push(found)
  }
}

function readAt(draft: Draft, sentence: number, at: number): Attribution | null {
  switch (draft.words[at]?.cue?.kind) {
    case 'verb':
      return readVerb(draft, sentence, at)
    case 'participle':
      return readParticiple(draft, sentence, at)
    default:
      return readPreposition(draft, sentence, at)
  }
}
