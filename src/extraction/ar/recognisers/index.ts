import type { Attribution, Draft } from '../../common/draft'
import { readCarriedIn } from './carried-in'
import { settleAcross, settleImams } from './homographs'
import { readParticiple } from './participles'
import { readPostposed } from './postposed'
import { readPreposition } from './prepositions'
import { afterScripture, isScripture } from './scripture'
import { readTitle } from './titles'
import { readTransfer } from './transfers'
import { readVerb } from './verbs'

/** Reads a sentence's attributions left to right; at each cue the most specific construction comes first. */
export function recogniseArabic(draft: Draft, sentence: number): void {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return
  settleImams(draft, scope)
  const title = readTitle(draft, sentence)
  if (title !== null) draft.attributions.push(title)
  let at = title === null ? scope.from : title.content.from
  while (at < scope.to) {
    settleAcross(draft, scope, at)
    const found = draft.tokens[at]?.kind === 'word' ? readAt(draft, sentence, at) : null
    if (found !== null) draft.attributions.push(found)
    const skipped = found === null && isRecited(draft, at) ? afterScripture(draft, at, scope.to) : 0
    at = Math.max(at + 1, found === null ? skipped : resumeAt(found))
  }
}

const isRecited = (draft: Draft, at: number): boolean =>
  draft.words[at]?.cue?.kind === 'verb' && isScripture(draft, at)

function readAt(draft: Draft, sentence: number, at: number): Attribution | null {
  const kind = draft.words[at]?.cue?.kind
  if (kind === 'transfer') return readTransfer(draft, sentence, at)
  if (kind === 'participle') return readParticiple(draft, sentence, at)
  const phrase = readPreposition(draft, sentence, at)
  if (phrase !== null) return phrase
  if (kind !== 'verb') return readCarriedIn(draft, sentence, at)
  return readVerb(draft, sentence, at) ?? readPostposed(draft, sentence, at)
}

/** Reading goes on behind the attributing phrase, so that its own words are not read twice. */
function resumeAt(found: Attribution): number {
  // A verb behind its quotation is read after it: what follows its source is new.
  if (!found.trailing && found.content.to <= found.cueAt)
    return Math.max(found.cueAt + 1, found.links[0]?.mention?.to ?? 0)
  if (!found.trailing) return Math.max(found.content.from, found.cueAt + 1)
  return Math.max(found.cueAt + 1, ...found.links.map((link) => link.mention?.to ?? 0))
}
