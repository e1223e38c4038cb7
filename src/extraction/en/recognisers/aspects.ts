import type { Draft } from '../../common/draft'
import { isAdverb, textAt } from './shape'

/** Verbs before "to" that leave what follows them said: it goes on, begins, or seems so. */
const ASPECTS =
  /^(continue|continues|continued|continuing|begin|begins|began|start|starts|started|appear|appears|appeared|seem|seems|seemed|proceed|proceeds|proceeded)$/
/** "was quick to note", "was the first to say"; "are more likely to say" is what a poll finds. */
const READY = /^(quick|careful|keen|first|last)$/
const COPULA = /^(is|are|was|were)$/

/**
 * The token before which the subject stands when the verb at `at` follows "went on to", "continued to", "was quick
 * to": `at` itself where nothing of the kind stands there.
 */
export function aspectStart(draft: Draft, at: number): number {
  if (textAt(draft, at - 1) !== 'to') return at
  if (textAt(draft, at - 2) === 'on') return at - 3
  if (ASPECTS.test(textAt(draft, at - 2))) return at - 2
  const compared = textAt(draft, at - 2) === 'likely' && /^(more|less)$/.test(textAt(draft, at - 3))
  if (!compared && !READY.test(textAt(draft, at - 2))) return at
  let before = at - 3
  while (isAdverb(draft, before) || /^(the|more|less)$/.test(textAt(draft, before))) before--
  return COPULA.test(textAt(draft, before)) ? before : at
}
