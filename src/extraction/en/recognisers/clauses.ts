import { attribution, contentFrom, cueAt, isComma, leadStart, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { withAntecedent } from './antecedents'
import { isMedium, readSource } from './noun-phrases'
import { startOf } from './phrase-before'
import { relaysIn } from './relays'
import { isAdverb, isCapital, isDash, isDeterminer, textAt } from './shape'
import { isSomebody } from './somebody'
import { readSubject, type Subject } from './subjects'

/** "…, as X reported on Friday", "as X put it, …": a clause of manner attributes what is around it. */
export function readAsClause(
  draft: Draft,
  sentence: number,
  at: number,
  before: Subject | null,
  floor: number,
  limit: number,
): Attribution | null {
  const cue = draft.words[at]?.cue
  const put = textAt(draft, at) === 'put' && textAt(draft, at + 1) === 'it'
  if (cue == null || (!put && has(draft.words[at + 1], Tag.That))) return null
  const subject = before?.mention ?? null
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

/** What may stand behind the agent of a passive: "was accused by X of …", "was described by X as …". */
const BEHIND_AGENT = /^(of|for|as|to)$/
const OBJECTIVE = Takes.Noun | Takes.As | Takes.ObjectOf | Takes.ObjectTo | Takes.Label

/** "accused by prosecutors of taking bribes": the agent ends where what the verb takes begins. */
function agentLimit(draft: Draft, cue: CueForm, from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + 10); at++) {
    const text = textAt(draft, at)
    if ((cue.takes & Takes.ObjectTo) !== 0 && text === 'to') return at
    if ((cue.takes & Takes.ObjectOf) !== 0 && (text === 'for' || (text === 'of' && isCharge(draft, cue, at))))
      return at
  }
  return limit
}

/** "accused by the head of the party of lying": the charge is an act, or stands behind the last "of". */
const isCharge = (draft: Draft, cue: CueForm, at: number): boolean =>
  cue.lemma === 'accuse' && !isDeterminer(draft, at + 1) && !isCapital(draft, at + 1)

/** "It was announced by X that …", "…, it was reported by X", "X was accused by Y of …": the agent speaks. */
export function readPassive(
  draft: Draft,
  sentence: number,
  at: number,
  floor: number,
  limit: number,
): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || textAt(draft, at + 1) !== 'by') return null
  const agent = readSource(draft, at + 2, agentLimit(draft, cue, at + 2, limit))
  let be = at - 1
  while (isAdverb(draft, be)) be--
  if (agent === null || !/^(was|is|been|were|are)$/.test(textAt(draft, be))) return null
  const link = linkOf(agent, cueAt(draft, at, at + 1, cue))
  const shared = { sentence, cueAt: at, links: [link] }
  if (has(draft.words[agent.to], Tag.That)) {
    const from = leadStart(draft, at, scope.from)
    return attribution(draft, {
      ...shared,
      from,
      content: contentFrom(draft, agent.to, limit),
      evidence: 0.9,
    })
  }
  if (isMedium(agent) && /^(report|announce|confirm)$/.test(cue.lemma))
    return placed(draft, sentence, at - 1, { links: [link], to: agent.to })
  // "The raid was claimed by X": a deed owned up to, and nothing told of it.
  const says = (cue.takes & OBJECTIVE) !== 0 && cue.class !== 'believe' && cue.lemma !== 'claim'
  if (!says || !isSomebody(draft, agent)) return null
  const subject = readSubject(draft, be, floor)
  if (subject === null) return null
  const start = startOf(draft, subject.mention)
  const behind = BEHIND_AGENT.test(textAt(draft, agent.to))
  return attribution(draft, {
    ...shared,
    from: leadStart(draft, start, scope.from),
    content: behind
      ? contentFrom(draft, agent.to, limit)
      : { from: start, to: subject.inserted.from, quote: 'indirect', fixed: true },
    evidence: 0.75,
  })
}
