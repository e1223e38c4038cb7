import type { Attribution, Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { textAt } from '../recognisers/shape'

/** Noun objects have no more evidence than this, clauses more. */
const OBJECT = 0.75

/**
 * "claimed a bombing that police said killed six", "said it was behind the raid, which officials said killed six":
 * what others say in a relative clause of an object, or in one that closes the sentence behind a comma, the report
 * tells for itself. Inside quotation marks it belongs to whoever speaks.
 */
export function settleAsides(draft: Draft): void {
  for (const found of draft.attributions) {
    const outer = found.parent
    if (outer === null || outer.quote !== 'indirect' || outer.sentence !== found.sentence) continue
    if ((draft.inside[found.cueAt] ?? -1) !== (draft.inside[outer.cueAt] ?? -1)) continue
    const relative = relativeBefore(draft, outer, found)
    if (relative < 0) continue
    const apart = textAt(draft, relative - 1) === ','
    if (apart ? !closes(draft, found, outer) : outer.evidence > OBJECT) continue
    if (apart && !outer.fixed) outer.content.to = relative - 1
    found.parent = outer.parent
  }
}

/** Whether nothing of the outer clause can follow: no comma leads back to it. */
function closes(draft: Draft, found: Attribution, outer: Attribution): boolean {
  for (let at = found.cueAt; at < outer.content.to; at++) if (textAt(draft, at) === ',') return false
  return found.content.to >= outer.content.to
}

/** The relative that the subject of the inner verb stands behind, or -1. */
function relativeBefore(draft: Draft, outer: Attribution, { from, links }: Attribution): number {
  const subject = links[0]?.mention
  if (subject == null || subject.from < from) return -1
  const at = /^(the|a|an)$/.test(textAt(draft, subject.from - 1)) ? subject.from - 2 : subject.from - 1
  if (at <= outer.content.from || draft.tokens[at - 1] === undefined) return -1
  const relative = /^(which|who|whom)$/.test(textAt(draft, at)) || has(draft.words[at], Tag.That)
  return relative && textAt(draft, at - 1) !== '"' ? at : -1
}
