import { attribution, contentFrom, linkOf } from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { readSource } from './noun-phrases'
import { isAcronym } from './people'
import { isCapital, isDash, textAt } from './shape'

/** Words that label a line rather than speak. */
const LABELS =
  /^(image|photo|video|update|breaking|live|live updates|watch|analysis|opinion|explainer|exclusive|factbox|note|source|sources|related|caption|by|interview|timeline|profile|review|editorial|q|a)$/

/** "X: …" in a headline, `X: "…"` in a transcript: who speaks stands before the colon. */
export function readColon(draft: Draft, sentence: number): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return null
  const spoken = readTranscript(draft, sentence) ?? readSigned(draft, sentence)
  if (spoken !== null) return spoken
  const headline = scope.kind === 'headline'
  const source = headline
    ? (closingSource(draft, scope.from, scope.to) ?? openingSource(draft, scope.from, scope.to))
    : openingSource(draft, scope.from, scope.to)
  if (source === null) return null
  const behind = source.from === scope.from || textAt(draft, source.to) === ':'
  const start = source.to + 1
  if (behind && !headline && (draft.opens[start] ?? -1) < 0) return null
  if (behind && start >= scope.to - 1) return null
  return attribution(draft, {
    sentence,
    cueAt: behind ? scope.from : source.from,
    links: [linkOf(source, null)],
    content: behind
      ? contentFrom(draft, start, scope.to)
      : { from: scope.from, to: source.from - 1, quote: 'indirect', fixed: true },
    evidence: 0.8,
  })
}

/** "SPEAKER: …" in a transcript: a name in capitals at the head of a paragraph, which is all theirs. */
function readTranscript(draft: Draft, sentence: number): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined || draft.sentences[sentence - 1]?.paragraph === scope.paragraph) return null
  const from = (draft.opens[scope.from] ?? -1) >= 0 ? scope.from + 1 : scope.from
  let at = from
  while (at < Math.min(scope.to, from + 6) && isAcronym(draft, at) && draft.tokens[at]?.kind === 'word') at++
  if (at === from || textAt(draft, at) !== ':' || at + 2 >= scope.to) return null
  const source = readSource(draft, from, at)
  if (source === null || source.to !== at || LABELS.test(source.label.toLowerCase())) return null
  let last = sentence
  while (draft.sentences[last + 1]?.paragraph === scope.paragraph) last++
  return attribution(draft, {
    sentence,
    cueAt: from,
    links: [linkOf(source, null)],
    content: { from: at + 1, to: draft.sentences[last]?.to ?? scope.to, quote: 'direct', fixed: true },
    evidence: 0.8,
  })
}

/** A quotation that is set off and signed: `"…" – Jane Roe`. */
function readSigned(draft: Draft, sentence: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const quotation = draft.quotations[draft.opens[scope?.from ?? 0] ?? -1]
  if (scope === undefined || quotation?.speech !== true || !quotation.closed) return null
  const dash = quotation.to
  if (dash >= scope.to - 1 || !isDash(draft, dash)) return null
  const source = readSource(draft, dash + 1, scope.to)
  if (source === null || !speaks(draft, source)) return null
  if (source.to < scope.to && textAt(draft, source.to) !== ',') return null
  return attribution(draft, {
    sentence,
    cueAt: source.from,
    links: [linkOf(source, null)],
    content: { from: quotation.from, to: quotation.to, quote: 'direct', fixed: true },
    evidence: 0.85,
  })
}

/** Tokens before the colon; a longer opening names nobody. */
const LONGEST_OPENING = 9

function openingSource(draft: Draft, from: number, to: number): Mention | null {
  const end = Math.min(to, from + LONGEST_OPENING)
  let colon = from
  while (colon <= end && textAt(draft, colon) !== ':') colon++
  if (colon > end) return null
  const found = readSource(draft, from, end)
  if (found === null || textAt(draft, found.to) !== ':' || !speaks(draft, found)) return null
  return found
}

/** "Dam near collapse: minister": a function or name behind the colon of a headline. */
function closingSource(draft: Draft, from: number, to: number): Mention | null {
  for (let at = to - 2; at >= Math.max(from + 3, to - 6); at--) {
    if (
      textAt(draft, at) !== ':' &&
      !(textAt(draft, at) === '-' && (draft.tokens[at - 1]?.end ?? 0) < (draft.tokens[at]?.start ?? 0))
    )
      continue
    const found = readSource(draft, at + 1, to)
    return found !== null &&
      found.to === to &&
      speaks(draft, found) &&
      (found.kind !== 'other' || found.known !== null)
      ? found
      : null
  }
  return null
}

function speaks(draft: Draft, found: Mention): boolean {
  if (LABELS.test(found.label.toLowerCase())) return false
  if (found.known !== null && found.known.kind !== 'other') return true
  if (has(draft.words[found.to - 1], Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium))
    return true
  if (found.to - found.from > 4 || found.to - found.from < 2) return false
  for (let at = found.from; at < found.to; at++) if (!isCapital(draft, at)) return false
  return true
}
