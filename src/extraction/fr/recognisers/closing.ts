import { attribution, cueAt, linkOf } from '../../common/attributions'
import type { Attribution, Draft, Mention, Quotation } from '../../common/draft'
import { type CueForm, Takes } from '../../common/words'
import { skipAdjuncts } from './complements'
import { citedIn, relaysIn } from './relays'
import { isBreak, textAt } from './shape'
import { isTelling, readSource } from './sources'
import type { VerbGroup } from './subjects'

const LEAST_CONTENT = 3
const PHRASE = 30
const REACH = 600

/** The attributing clause behind its content: `« … », a déclaré X`, `…, a-t-il dit`, `…, indique X à l'AFP`. */
export function readClosing(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  verb: VerbGroup,
  at: number,
  floor: number,
  limit: number,
): Attribution | null {
  if ((cue.takes & Takes.Quotation) === 0 || verb.from <= floor || !isBreak(draft, verb.from - 1)) return null
  const quoted = quotationBefore(draft, verb.from, floor)
  const subject = subjectOf(draft, verb, limit)
  // Behind a quotation whoever follows the verb speaks; behind a clause it may be an object.
  if (subject === null || (quoted === null && !isTelling(subject))) return null
  const from = quoted === null ? clauseStart(draft, verb.from, floor) : wholeStart(draft, quoted, floor)
  const behind = Math.max(verb.to, subject.to)
  const short = quoted === null && verb.from - 1 - from < LEAST_CONTENT
  // "Le pont, a précisé la mairie, sera fermé": the clause goes on behind the insertion.
  if (short && !(isBreak(draft, behind) && behind + 2 < limit)) return null
  const end = phraseLimit(draft, behind, limit)
  const again = quoted === null ? null : continuation(draft, end, limit)
  const links = [...citedIn(draft, behind, end), linkOf(subject, cueAt(draft, verb.from, at + 1, cue))]
  links.push(...relaysIn(draft, verb.to, end).filter(({ mention }) => mention?.from !== subject.from))
  const direct = quoted !== null && from === quoted.from
  return attribution(draft, {
    sentence,
    cueAt: verb.from,
    from: verb.from,
    links,
    content: {
      from,
      to: again ?? quoted?.to ?? (short ? limit : verb.from),
      quote: direct ? 'direct' : quoted === null ? 'indirect' : 'mixed',
      fixed: true,
    },
    sibling: quoted === null,
    evidence: quoted === null ? 0.9 : 1,
  })
}

function subjectOf(draft: Draft, verb: VerbGroup, limit: number): Mention | null {
  if (verb.pronoun !== null) {
    return textAt(draft, verb.pronoun) === 'on' ? null : readSource(draft, verb.pronoun, limit)
  }
  const found = readSource(draft, skipAdjuncts(draft, verb.to, limit), limit)
  return found === null || found.pronoun ? null : found
}

function clauseStart(draft: Draft, before: number, floor: number): number {
  for (let at = before - 1; at > Math.max(floor, before - REACH); at--)
    if (textAt(draft, at) === ';') return at + 1
  return floor
}

/** `L'accord est « caduc depuis lundi », a dit X`: the quotation is a part of what was said. */
function wholeStart(draft: Draft, quoted: Quotation, floor: number): number {
  let words = 0
  for (let at = floor; at < quoted.from && words < 2; at++) if (draft.tokens[at]?.kind === 'word') words++
  const before = textAt(draft, quoted.from - 1)
  return words >= 2 && before !== ',' && before !== ':' ? floor : quoted.from
}

/** Where the attributing phrase ends: at a quotation, a semicolon, or a comma behind which no relay stands. */
function phraseLimit(draft: Draft, from: number, limit: number): number {
  const end = Math.min(limit, from + PHRASE)
  for (let at = from; at < end; at++) if ((draft.opens[at] ?? -1) >= 0 || textAt(draft, at) === ';') return at
  return end
}

/** `« … », a dit X, « … »`: one quotation, interrupted. */
function continuation(draft: Draft, at: number, limit: number): number | null {
  const quotation = draft.quotations[draft.opens[at] ?? -1]
  if (quotation === undefined || !quotation.speech || quotation.to > limit) return null
  return isBreak(draft, at - 1) ? quotation.to : null
}

/** The quotation that ends right before the attributing clause. */
function quotationBefore(draft: Draft, at: number, floor: number): Quotation | null {
  let end = at
  while (end > floor && draft.tokens[end - 1]?.kind === 'mark' && textAt(draft, end - 1) !== '"') end--
  for (let open = end - 2; open >= Math.max(floor, end - REACH); open--) {
    const quotation = draft.quotations[draft.opens[open] ?? -1]
    if (quotation?.to === end) return quotation.speech || open === floor ? quotation : null
  }
  return null
}
