import {
  attribution,
  contentFrom,
  cueAt,
  isComma,
  leadStart,
  limitOf,
  linkOf,
} from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { actorOf } from './actors'
import { type Complement, complementAfter } from './complements'
import { readSource } from './noun-phrases'
import { calling } from './objects'
import { phraseBefore, startOf } from './phrase-before'
import { isDash, isVerbal, textAt } from './shape'

/** "…, adding that …", "with officials warning that …", "a statement saying …". */
export function readParticiple(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const form = draft.words[at]?.cue
  if (scope === undefined || form == null) return null
  const cue = calling(draft, form, at)
  const limit = limitOf(draft, scope, at)
  const complement = complementAfter(draft, cue, at, limit)
  if (complement === null || !says(draft, cue, complement)) return null
  const with_ = withSubject(draft, at, scope.from)
  const joined =
    isComma(draft, at - 1) ||
    (textAt(draft, at - 1) === '"' && isComma(draft, at - 2)) ||
    isDash(draft, at - 1) ||
    /^(and|while|before|after|by)$/.test(textAt(draft, at - 1))
  const spoken = has(draft.words[at - 1], Tag.Document | Tag.Occasion) && complement.evidence >= 0.9
  const opens = at === scope.from
  const written = spoken && with_ === null ? documentBefore(draft, at, scope.from) : null
  if (with_ === null && !joined && !spoken && !opens) return null
  const last = draft.attributions.at(-1)
  const goesOn =
    with_ === null && written === null && last?.sentence === sentence && last.links[0]?.mention !== null
  const actor = with_ ?? written ?? (goesOn ? null : actorOf(draft, scope.from, opens ? limit : at))
  if (!goesOn && actor === null) return null
  const end = opens && actor !== null ? startOf(draft, actor) : resumes(draft, complement.at, limit)
  if (end <= complement.at) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [linkOf(actor, cueAt(draft, at, at + 1, cue))],
    content: contentFrom(draft, complement.at, end),
    sibling: written === null,
    participle: true,
    evidence: (goesOn || with_ !== null ? 0.9 : 0.75) * (complement.evidence < 0.9 ? complement.evidence : 1),
  })
}

/** "…, X said, referring to Y", "…, showing pictures of Y": what was meant or shown, not what was said. */
function says(draft: Draft, cue: CueForm, { at, evidence }: Complement): boolean {
  if ((cue.takes & Takes.Toward) !== 0 && (cue.takes & Takes.That) === 0) return false
  if (cue.lemma === 'show') return has(draft.words[at], Tag.That)
  return evidence >= 0.9 || cue.class !== 'believe'
}

const ISSUES =
  /^(issue|issues|issued|release|releases|released|publish|publishes|published|post|posts|posted|send|sends|sent|write|writes|wrote|written|sign|signs|signed|make|makes|made|deliver|delivered|circulated|tweeted|read|in)$/

/** "people get a message stating …": the text speaks, unless whoever issues it is the subject of the same clause. */
function documentBefore(draft: Draft, at: number, floor: number): Mention | null {
  const found = phraseBefore(draft, at, floor)
  if (found === null || found.kind !== 'document') return null
  return ISSUES.test(textAt(draft, startOf(draft, found) - 1)) ? null : found
}

/** "X, calling the vote a sham, walked out": the main verb goes on behind the comma; else `limit`. */
function resumes(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < limit - 1; at++)
    if (textAt(draft, at) === ',' && isVerbal(draft, at + 1) && !/(ing|ed)$/.test(textAt(draft, at + 1)))
      return at
  return limit
}

/** The subject of "with X saying". */
function withSubject(draft: Draft, at: number, floor: number): Mention | null {
  for (let before = at - 1; before >= Math.max(floor, at - 10); before--) {
    if (draft.tokens[before]?.kind === 'mark' && textAt(draft, before) !== '-') return null
    if (textAt(draft, before) !== 'with') continue
    const found = readSource(draft, before + 1, at)
    return found !== null && found.to >= at - 1 ? found : null
  }
  return null
}
