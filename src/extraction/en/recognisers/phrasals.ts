import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { PHRASAL_CUES } from '../attitudes.lexicon'
import { withAntecedent } from './antecedents'
import { startOf } from './phrase-before'
import { textAt } from './shape'
import { isSomebody } from './somebody'
import { readSubject } from './subjects'
import { isUnsaid } from './unsaid'

/** "X lashed out at the press", "X ruled out talks": what the verb says with its particles. */
export function readPhrasal(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const phrasal = PHRASAL_CUES.get(textAt(draft, at))?.find(({ next }) =>
    next.every((word, index) => textAt(draft, at + 1 + index) === word),
  )
  if (scope === undefined || phrasal === undefined || isUnsaid(draft, at, scope.from)) return null
  const to = at + 1 + phrasal.next.length
  const limit = limitOf(draft, scope, at)
  if (to >= limit || draft.tokens[to]?.kind === 'mark' || has(draft.words[to], Tag.Connector)) return null
  const subject = readSubject(draft, at, scope.from)
  if (subject === null || !isSomebody(draft, subject.mention)) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, startOf(draft, subject.mention), scope.from),
    links: [withAntecedent(draft, sentence, linkOf(subject.mention, cueAt(draft, at, to, phrasal.cue)))],
    content: contentFrom(draft, to, limit),
    evidence: 0.7,
  })
}
