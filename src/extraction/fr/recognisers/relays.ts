import { cueAt, isComma, linkOf } from '../../common/attributions'
import type { Draft, DraftLink } from '../../common/draft'
import { isMediumKind } from '../../common/mentions'
import { CITING, CITING_FORMS } from '../cues.lexicon'
import { isAvoir, isDeterminer, textAt } from './shape'
import { isMedium, readSource } from './sources'

const LEADS = new Set(['a', 'au', 'aux', 'par', 'sur', 'via', 'aupres'])

/** Media that were told something or carry it: "à l'AFP", "cité par Reuters", "sur la chaîne X". */
export function relaysIn(draft: Draft, from: number, to: number): DraftLink[] {
  const found: DraftLink[] = []
  for (let at = from; at < to; at++) {
    if (!LEADS.has(textAt(draft, at)) || isAvoir(draft, at)) continue
    const start = textAt(draft, at) === 'aupres' ? at + 2 : at + 1
    let name = start
    while (isDeterminer(draft, name)) name++
    const known = draft.names.get(name)
    const mention = readSource(draft, start, known === undefined ? to : Math.min(to, known.to))
    if (mention === null || !(isMedium(mention) || isMediumKind(mention.known))) continue
    found.push(linkOf(mention, null))
    at = mention.to - 1
  }
  return found
}

/** "citant Y", "qui cite Y" right at a token or behind its comma; null where neither stands there. */
export function citedAt(draft: Draft, at: number, limit: number): { links: DraftLink[]; to: number } | null {
  const first = isComma(draft, at) ? at + 1 : at
  const cue = textAt(draft, first) === 'qui' ? first + 1 : first
  if (cue >= limit || !CITING_FORMS.has(textAt(draft, cue))) return null
  if (cue === first && textAt(draft, cue) !== 'citant') return null
  const mention = readSource(draft, cue + 1, limit)
  return mention === null
    ? null
    : { links: [linkOf(mention, cueAt(draft, cue, cue + 1, CITING))], to: mention.to }
}

/** The first sources cited between two tokens. */
export function citedIn(draft: Draft, from: number, to: number): DraftLink[] {
  for (let at = from; at < to; at++) {
    const cited = citedAt(draft, at, to)
    if (cited !== null) return cited.links
  }
  return []
}
