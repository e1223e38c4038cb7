import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import type { CueForm } from '../../common/words'
import { withAntecedent } from './antecedents'
import { startOf } from './phrase-before'
import { isDeterminer, isVerbal, textAt } from './shape'
import { readSubject } from './subjects'
import { isUnsaid } from './unsaid'

/** Tokens between a count's name and the number that it is set to. */
const REACH = 12

const REVISED: CueForm = {
  lemma: 'revise',
  class: 'announce',
  kind: 'verb',
  takes: 0,
  gender: null,
  number: null,
  tense: 'past',
  next: [],
}

/** Participles that give a count, by their forms. */
export const GIVEN: readonly string[] = ['giving', 'bringing', 'raising', 'taking', 'pushing']

/** Verbs that set a count to another number, with their lemmas. */
export const REVISIONS: ReadonlyMap<string, string> = new Map([
  ['raises', 'raise'],
  ['raised', 'raise'],
  ['revises', 'revise'],
  ['revised', 'revise'],
  ['lowers', 'lower'],
  ['lowered', 'lower'],
  ['updates', 'update'],
  ['updated', 'update'],
])

const COUNTS = /^(toll|count|tally|figure|figures|estimate)$/
const VICTIMS = /^(dead|deaths|killed|missing|injured|wounded|casualties|victims|fatalities|confirmed|known)$/

/** "the toll", "its count of the dead", "the number of missing"; a number of troops is raised by a deed. */
function namesToll(draft: Draft, at: number): boolean {
  const noun = isDeterminer(draft, at) ? at + 1 : at
  if (COUNTS.test(textAt(draft, noun)) || COUNTS.test(textAt(draft, noun + 1))) return true
  return textAt(draft, noun) === 'number' && VICTIMS.test(textAt(draft, noun + 2))
}

/**
 * "The ministry raised the death toll to 40": whoever keeps a count says by it how many there are. An event that
 * raises a toll says nothing.
 */
export function readRevision(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const lemma = REVISIONS.get(textAt(draft, at))
  if (scope === undefined || lemma === undefined || !namesToll(draft, at + 1)) return null
  const limit = limitOf(draft, scope, at)
  if (isUnsaid(draft, at, scope.from) || !setsNumber(draft, at + 1, limit)) return null
  const subject = readSubject(draft, at, scope.from)
  if (subject === null) return null
  const { mention } = subject
  if (!mention.pronoun && mention.known === null && mention.kind === 'other') return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, startOf(draft, mention), scope.from),
    links: [
      withAntecedent(draft, sentence, linkOf(mention, cueAt(draft, at, at + 1, { ...REVISED, lemma }))),
    ],
    content: contentFrom(draft, at + 1, limit),
    evidence: 0.75,
  })
}

/**
 * "…, the ministry said, bringing the toll to 40": behind the clause that closes somebody's words the participle goes on
 * with them.
 */
export function readGivenToll(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const last = draft.attributions.at(-1)
  if (scope === undefined || last?.sentence !== sentence || !GIVEN.includes(textAt(draft, at))) return null
  if (!last.fixed || last.content.to > last.cueAt || textAt(draft, at - 1) !== ',') return null
  const given = namesToll(draft, at + 1) || COUNTS.test(textAt(draft, at + 3))
  if (!given || !setsNumber(draft, at + 1, scope.to)) return null
  const cue = cueAt(draft, at, at + 1, { ...REVISED, lemma: 'give', kind: 'participle' })
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [linkOf(null, cue)],
    content: contentFrom(draft, at + 1, limitOf(draft, scope, at)),
    sibling: true,
    participle: true,
    evidence: 0.75,
  })
}

/** "to 40", "from 36 to 40", "of 40" before the next verb. */
function setsNumber(draft: Draft, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + REACH); at++) {
    if (isVerbal(draft, at) || textAt(draft, at) === ';') return false
    if (!/^(to|of|at)$/.test(textAt(draft, at))) continue
    for (let to = at + 1; to < Math.min(limit, at + 4); to++)
      if (draft.tokens[to]?.kind === 'number') return true
  }
  return false
}
