import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftCue, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { ASCRIBED, LEARNT, PUBLISHED } from '../lemmas.lexicon'
import { readSourceBefore } from './before-verb'
import { readSource } from './noun-phrases'
import { beforeSaying, opensContent, origins } from './origins'
import { ALA, KAMA, OF_HIM } from './prepositional'
import { isSibling, readVerb } from './verbs'

const AN = fold('عن')
/** Before whom the words come from, by the verb: علمت الصحيفة من مصادر، نسبت إلى مسؤول قوله. */
const FROM_WHOM: Readonly<Record<string, ReadonlySet<string>>> = {
  [LEARNT]: new Set([fold('من')]),
  [ASCRIBED]: new Set(['إلى', 'الى'].map(fold)),
  [PUBLISHED]: new Set(),
}
const ABOUT = new Set([AN])
const TONGUE = fold('لسان')
const OF_HER = fold('عنها')
const REACH = 16
const HIM_REACH = 8

/** نقلت X عن Y قوله …: Y said it, X passes it on; without X the last medium does. */
export function readTransfer(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null) return null
  const limit = limitOf(draft, scope, at)
  const him =
    at === scope.from || has(draft.words[at], Tag.Conjunction) || isAlso(draft, at)
      ? ofHim(draft, at, limit)
      : -1
  const earlier = him < 0 ? null : fromEarlier(draft, sentence, at, cue, him)
  if (earlier !== null) return earlier
  const from = whence(draft, at + 1, Math.min(limit, at + REACH), FROM_WHOM[cue.lemma] ?? ABOUT)
  if (from < 0) return withoutOrigin(draft, sentence, at)
  const relay =
    from > at + 1
      ? readSource(draft, skipTime(draft, at + 1, from), from, false)
      : relayBefore(draft, at, scope.from)
  const chain = quoted(draft, from, limit)
  const last = chain[chain.length - 1]
  if (last === undefined) return null
  const opening = opensContent(draft, last.to, limit)
  // نسبت الشرطة الحريق إلى: what is traced to somebody is said by whoever traces it.
  if (opening === null) return cue.lemma === ASCRIBED ? readVerb(draft, sentence, at) : null
  if (opening.saying < 0 && needsSaying(draft, cue, from)) return readVerb(draft, sentence, at)
  const said = sayingAt(draft, opening.saying, cue)
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [
      ...chain.reverse().map((mention, index) => linkOf(mention, index === 0 ? said : null)),
      ...(isPassive(cue, relay) ? [] : [linkOf(relay, cueAt(draft, at, at + 1, cue))]),
    ],
    content: contentFrom(draft, opening.at, limit),
    sibling: isSibling(draft, scope, at),
    carries: isPassive(cue, relay) ? 'speaker' : 'medium',
    feminine: cue.gender === 'f',
  })
}

/** قوله as the cue of whoever is quoted, where it stands. */
const sayingAt = (draft: Draft, at: number, cue: CueForm): DraftCue | null =>
  at < 0 ? null : cueAt(draft, at, at + 1, { ...cue, lemma: 'قول', class: 'say' })

/** كما نقلت: "as" at the start of a clause means "also". */
const isAlso = (draft: Draft, at: number): boolean => draft.words[at - 1]?.base === KAMA

/** Where عنه stands, right behind the verb or behind the medium that it goes with; -1 where it does not. */
function ofHim(draft: Draft, at: number, limit: number): number {
  for (let to = at + 1; to < Math.min(limit, at + HIM_REACH); to++) {
    const text = draft.tokens[to]?.text ?? ''
    if (OF_HIM.has(text)) return to
    if (text === AN || isSayingOrThat(draft, to)) return -1
  }
  return -1
}

const isSayingOrThat = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.That) || draft.words[at]?.cue != null || draft.tokens[at]?.text === '.'

/** ونقلت عنه الوكالة قوله, ونقلت الوكالة عنه قوله: whoever spoke before is quoted. */
function fromEarlier(
  draft: Draft,
  sentence: number,
  at: number,
  cue: CueForm,
  him: number,
): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return null
  const limit = limitOf(draft, scope, at)
  const behind = him === at + 1
  const relay = behind
    ? readSource(draft, skipTime(draft, at + 2, limit), limit, false)
    : readSource(draft, skipTime(draft, at + 1, him), him, false)
  const opening = relay === null ? null : opensContent(draft, behind ? relay.to : him + 1, limit)
  if (relay === null || opening === null) return null
  const said = sayingAt(draft, opening.saying, cue)
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [linkOf(null, said), linkOf(relay, cueAt(draft, at, at + 1, cue))],
    content: contentFrom(draft, opening.at, limit),
    sibling: isSibling(draft, scope, at),
    feminine: draft.tokens[him]?.text === OF_HER,
  })
}

/** وكانت الوكالة نقلت عن: who passes it on stands before the verb. */
const relayBefore = (draft: Draft, at: number, floor: number): Mention | null =>
  has(draft.words[at], Tag.Conjunction) ? null : readSourceBefore(draft, at, floor)

/** ونُقل عن فلان قوله: nobody is named who passed it on; a feminine verb has the agency before it as subject. */
const isPassive = (cue: CueForm, relay: Mention | null): boolean => relay === null && cue.gender === 'm'

/** Without عن, نقل is saying only with its subject: it also means to carry. */
function withoutOrigin(draft: Draft, sentence: number, at: number): Attribution | null {
  const found = readVerb(draft, sentence, at)
  if (draft.words[at]?.cue?.lemma === PUBLISHED) return found
  const kind = found?.links[0]?.mention?.kind
  return kind === 'medium' || kind === 'document' ? found : null
}

/** نسب إلى is also to trace to: only "his saying" makes it words. */
const needsSaying = (draft: Draft, { lemma }: CueForm, from: number): boolean =>
  lemma === ASCRIBED && draft.tokens[from]?.text !== AN

/** Where عن, or على لسان, stands before whoever is quoted; -1 where neither does. */
function whence(draft: Draft, from: number, end: number, prepositions: ReadonlySet<string>): number {
  for (let at = from; at < end; at++) {
    const token = draft.tokens[at]
    if (prepositions.has(token?.text ?? '') || isOnTongue(draft, at)) return at
    if (token?.text === '.' || token?.text === ':' || has(draft.words[at], Tag.That)) return -1
  }
  return -1
}

const isOnTongue = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.text === ALA && draft.tokens[at + 1]?.text === TONGUE

/** Whoever is quoted, from the outermost inwards. */
function quoted(draft: Draft, from: number, limit: number): Mention[] {
  if (draft.tokens[from]?.text === AN) return origins(draft, from, limit)
  const start = from + (isOnTongue(draft, from) ? 2 : 1)
  const mention = readSource(draft, start, beforeSaying(draft, start, limit), false)
  return mention === null ? [] : [mention]
}

const skipTime = (draft: Draft, from: number, end: number): number => {
  let at = from
  while (at < end && has(draft.words[at], Tag.Time)) at++
  return at
}
