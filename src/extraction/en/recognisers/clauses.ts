import { attribution, contentFrom, cueAt, isComma, leadStart, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { has, Tag } from '../../common/words'
import { withAntecedent } from './antecedents'
import { isMedium, readSource } from './noun-phrases'
import { relaysIn } from './relays'
import { isDash, textAt } from './shape'
import { readSubject, startOf } from './subjects'

/** "…, as X reported on Friday", "as X put it, …": a clause of manner attributes what is around it. */
export function readAsClause(
  draft: Draft,
  sentence: number,
  at: number,
  floor: number,
  limit: number,
): Attribution | null {
  const cue = draft.words[at]?.cue
  const put = textAt(draft, at) === 'put' && textAt(draft, at + 1) === 'it'
  if (cue == null || (!put && has(draft.words[at + 1], Tag.That))) return null
  const subject = readSubject(draft, at, floor)?.mention ?? null
  if (subject === null || /^(i|we|you)$/.test(textAt(draft, subject.from))) return null
  const start = startOf(draft, subject)
  const as = start - 1
  if (textAt(draft, as) !== 'as' || !(as === floor || isComma(draft, as - 1) || isDash(draft, as - 1)))
    return null
  let to = put ? at + 2 : at + 1
  while (to < limit && draft.tokens[to]?.kind !== 'mark') to++
  if (to - at > 9) return null
  const spoken = withAntecedent(
    draft,
    sentence,
    linkOf(subject, cueAt(draft, at, put ? at + 2 : at + 1, cue)),
  )
  const told = cue.lemma === 'tell' ? readSource(draft, at + 1, to) : null
  const relays =
    told !== null && isMedium(told) ? [linkOf(told, null)] : relaysIn(draft, told?.to ?? at + 1, to)
  return placed(draft, sentence, as, { links: [spoken, ...relays], to })
}

/** "It was announced by X that …", "…, it was reported by X": the agent of a passive speaks. */
export function readPassive(draft: Draft, sentence: number, at: number, limit: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || textAt(draft, at + 1) !== 'by') return null
  const agent = readSource(draft, at + 2, limit)
  if (agent === null || !/^(was|is|been|were)$/.test(textAt(draft, at - 1))) return null
  const link = linkOf(agent, cueAt(draft, at, at + 1, cue))
  if (has(draft.words[agent.to], Tag.That)) {
    return attribution(draft, {
      sentence,
      cueAt: at,
      from: leadStart(draft, at, scope.from),
      links: [link],
      content: contentFrom(draft, agent.to, limit),
      evidence: 0.9,
    })
  }
  if (!isMedium(agent) || !/^(report|announce|confirm)$/.test(cue.lemma)) return null
  return placed(draft, sentence, at - 1, { links: [link], to: agent.to })
}
