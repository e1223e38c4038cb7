import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { type CueForm, has, Tag } from '../../common/words'
import { readClosing } from './closing'
import { complementAfter, skipAdjuncts } from './complements'
import { citedIn, relaysIn } from './relays'
import { isBreak, textAt } from './shape'
import { readSource, startOf } from './sources'
import { readSubject, type VerbGroup, verbGroup } from './subjects'

/** X a dit que …; X a déclaré à Y : …; « … », a dit X; …, a-t-il ajouté; comme l'a annoncé X. */
export function readVerb(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null) return null
  const floor = floorOf(draft, scope, at)
  const limit = limitOf(draft, scope, at)
  const verb = verbGroup(draft, at, floor)
  if (verb === null) return null
  return (
    readAsClause(draft, cue, sentence, verb, at, limit) ??
    readClosing(draft, cue, sentence, verb, at, floor, limit) ??
    readOpening(draft, cue, sentence, verb, at, floor, limit)
  )
}

/** Subject, verb, and what is said behind them. */
function readOpening(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  verb: VerbGroup,
  at: number,
  floor: number,
  limit: number,
): Attribution | null {
  const complement = complementAfter(draft, cue, verb.to, limit)
  if (complement === null || verb.pronoun !== null) return null
  const subject = readSubject(draft, verb.from, floor)
  const goesOn = subject === null && goesOnAt(draft, sentence, verb.from)
  if (subject === null && !goesOn) return null
  // "… et ajoute que": the conjunction belongs to the clause that it opens.
  const start = subject === null ? verb.from - 1 : startOf(draft, subject.mention)
  const inserted = subject?.inserted ?? { from: verb.from, to: verb.from }
  return attribution(draft, {
    sentence,
    cueAt: verb.from,
    from: leadStart(draft, start, floor),
    links: [
      ...citedIn(draft, inserted.from, inserted.to),
      ...citedIn(draft, verb.to, complement.at),
      linkOf(subject?.mention ?? null, cueAt(draft, verb.from, at + 1 + cue.next.length, cue)),
      ...relaysIn(draft, verb.to, complement.at),
      ...relaysIn(draft, inserted.from, inserted.to),
    ],
    content: contentFrom(draft, complement.at, limit),
    sibling: goesOn || isBeside(draft, start, floor),
    participle: goesOn,
    evidence: complement.evidence,
  })
}

const isBeside = (draft: Draft, start: number, floor: number): boolean =>
  start > floor &&
  (textAt(draft, start - 1) === ';' || has(draft.words[start - 1], Tag.Connector | Tag.Conjunction))

/** "… et a ajouté que": whoever spoke in the same sentence. */
const goesOnAt = (draft: Draft, sentence: number, at: number): boolean =>
  has(draft.words[at - 1], Tag.Conjunction | Tag.Connector) &&
  draft.attributions.at(-1)?.sentence === sentence

/** "comme l'a annoncé X", "comme l'indique X": a clause of manner attributes what is around it. */
function readAsClause(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  verb: VerbGroup,
  at: number,
  limit: number,
): Attribution | null {
  const as = verb.from - 1
  const scope = draft.sentences[sentence]
  if (textAt(draft, as) !== 'comme' || !(as === scope?.from || isBreak(draft, as - 1))) return null
  const mention = readSource(draft, skipAdjuncts(draft, verb.to, limit), limit)
  if (mention === null || mention.pronoun) return null
  return placed(draft, sentence, as, {
    links: [linkOf(mention, cueAt(draft, verb.from, at + 1 + cue.next.length, cue))],
    to: mention.to,
  })
}

export function floorOf(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}
