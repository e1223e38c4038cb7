import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { ADJECTIVE_CUES } from '../attitudes.lexicon'
import { withAntecedent } from './antecedents'
import { opensFiniteClause } from './finite'
import { startOf } from './phrase-before'
import { isAdverb, isCapital, isDeterminer, isTime, textAt } from './shape'
import { isSomebody } from './somebody'
import { readSubject } from './subjects'

const COPULA =
  /^(is|are|was|were|been|remain|remains|remained|seem|seems|seemed|appear|appears|appeared|sounded|felt|grew)$/
const MAKES = /^(make|makes|made)$/
const UNREAL = /^(to|would|could|should|might|may|can|must|if)$/
const DEGREE = /^(so|as|more|most|less|too|quite|long|also|rather|all|particularly)$/

const CLEAR: CueForm = {
  lemma: 'make clear',
  class: 'say',
  kind: 'verb',
  takes: Takes.That | Takes.Clause,
  gender: null,
  number: null,
  tense: null,
  next: [],
}

/** "X is convinced that …", "X remains sceptical about …", "X made (it) clear that …". */
export function readState(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return null
  const clear = textAt(draft, at) === 'clear'
  const form = clear ? CLEAR : ADJECTIVE_CUES.get(textAt(draft, at))
  const verb = clear ? makingAt(draft, at) : copulaAt(draft, at)
  if (form === undefined || verb < scope.from) return null
  const limit = limitOf(draft, scope, at)
  const content = heldFrom(draft, form, at + 1, limit)
  if (content === null) return null
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  const floor = quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
  const subject = readSubject(draft, verb, floor)
  if (subject === null || !isSomebody(draft, subject.mention)) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, startOf(draft, subject.mention), scope.from),
    links: [withAntecedent(draft, sentence, linkOf(subject.mention, cueAt(draft, verb, at + 1, form)))],
    content: contentFrom(draft, content.at, limit),
    sibling: has(draft.words[startOf(draft, subject.mention) - 1], Tag.Connector),
    evidence: content.evidence,
  })
}

/** "made clear", "made it clear": the verb's place, else -1. */
function makingAt(draft: Draft, at: number): number {
  const before = textAt(draft, at - 1) === 'it' ? at - 2 : at - 1
  return MAKES.test(textAt(draft, before)) && !UNREAL.test(textAt(draft, before - 1)) ? before : -1
}

/** The copula before an adjective, adverbs between; -1 where none stands there, or one that is denied or unreal. */
function copulaAt(draft: Draft, at: number): number {
  let before = at - 1
  while (
    !has(draft.words[before], Tag.Negation) &&
    (isAdverb(draft, before) || DEGREE.test(textAt(draft, before)))
  )
    before--
  if (!COPULA.test(textAt(draft, before))) return -1
  for (let back = before - 1; back > before - 3; back--) {
    if (UNREAL.test(textAt(draft, back)) || has(draft.words[back], Tag.Negation)) return -1
    if (!has(draft.words[back], Tag.Auxiliary)) break
  }
  return before
}

function heldFrom(
  draft: Draft,
  form: CueForm,
  at: number,
  limit: number,
): { at: number; evidence: number } | null {
  const text = textAt(draft, at)
  const spoken = form.class === 'believe' ? 0.85 : 0.95
  if ((form.takes & Takes.That) !== 0 && has(draft.words[at], Tag.That) && !isTime(draft, at + 1))
    return { at, evidence: spoken }
  if ((form.takes & Takes.About) !== 0 && /^(about|of|over)$/.test(text)) return { at, evidence: 0.65 }
  const infinitive =
    text === 'to' &&
    draft.tokens[at + 1]?.kind === 'word' &&
    !isDeterminer(draft, at + 1) &&
    !isCapital(draft, at + 1)
  if ((form.takes & Takes.To) !== 0 && infinitive) return { at, evidence: 0.65 }
  if ((form.takes & Takes.Toward) !== 0 && text === 'to' && !infinitive) return { at, evidence: 0.65 }
  if ((form.takes & Takes.Clause) !== 0 && opensFiniteClause(draft, at, limit))
    return { at, evidence: spoken - 0.05 }
  return null
}
