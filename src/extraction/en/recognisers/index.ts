import type { Attribution, Draft } from '../../common/draft'
import { ADJECTIVE_CUES, PHRASAL_CUES } from '../attitudes.lexicon'
import { NOUN_CUES, PREPOSITIONS } from '../cues.lexicon'
import { readColon } from './colons'
import { readNominal } from './nominal'
import { readParticiple } from './participles'
import { readPhrasal } from './phrasals'
import { readPreposition, readReportedAs, readTransfer } from './phrases'
import { readState } from './states'
import { GIVEN, REVISIONS, readGivenToll, readRevision } from './tolls'
import { readVerb } from './verbs'

/** The words that a phrase or a noun of saying may begin at. */
const LEADS: ReadonlySet<string> = new Set([...PREPOSITIONS.keys(), ...NOUN_CUES.keys()])
/** Words that say something only with others beside them. */
const ATTITUDES: ReadonlySet<string> = new Set([
  ...ADJECTIVE_CUES.keys(),
  ...PHRASAL_CUES.keys(),
  ...REVISIONS.keys(),
  ...GIVEN,
  'clear',
])
/** Both: one look-up spares every other word two. */
const OPENERS: ReadonlySet<string> = new Set([...LEADS, ...ATTITUDES])

/** Reads a sentence's attributions left to right; at each cue the most specific construction comes first. */
export function recogniseEnglish(draft: Draft, sentence: number): void {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return
  const before = draft.attributions.length
  let at = scope.from
  while (at < scope.to) {
    const found = draft.tokens[at]?.kind === 'word' ? readAt(draft, sentence, at) : null
    if (found !== null) draft.attributions.push(found)
    at = found === null ? at + 1 : resumeAt(found, at)
  }
  if (draft.attributions.length > before) return
  const spoken = readColon(draft, sentence)
  if (spoken !== null) draft.attributions.push(spoken)
}

function readAt(draft: Draft, sentence: number, at: number): Attribution | null {
  const text = draft.tokens[at]?.text ?? ''
  if (draft.words[at]?.cue == null && !OPENERS.has(text)) return null
  if (ATTITUDES.has(text)) {
    const held =
      readState(draft, sentence, at) ??
      readPhrasal(draft, sentence, at) ??
      readRevision(draft, sentence, at) ??
      readGivenToll(draft, sentence, at)
    if (held !== null) return held
  }
  const kind = draft.words[at]?.cue?.kind
  if (kind === 'transfer') return readTransfer(draft, sentence, at) ?? readPreposition(draft, sentence, at)
  if (kind === 'participle') return readParticiple(draft, sentence, at) ?? readNominal(draft, sentence, at)
  if (kind === 'verb') {
    return (
      readReportedAs(draft, sentence, at) ??
      readVerb(draft, sentence, at) ??
      readPreposition(draft, sentence, at) ??
      readNominal(draft, sentence, at)
    )
  }
  if (!LEADS.has(text)) return null
  return readPreposition(draft, sentence, at) ?? readNominal(draft, sentence, at)
}

/** Reading goes on behind the sources that the phrase itself names. */
function resumeAt(found: Attribution, at: number): number {
  let next = at + 1
  for (const { mention } of found.links) {
    if (mention !== null && mention.from > at && mention.from < at + 30) next = Math.max(next, mention.to)
  }
  return next
}
