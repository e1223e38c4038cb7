import { atClauseEnd, cueAt, isComma, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftCue, DraftLink, Mention } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { onlyMarks } from '../../common/refiners/scope'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { CUE_FORMS } from '../cues.lexicon'
import { EXPRESSING } from '../lemmas.lexicon'
import { CARRIED_BY } from '../lexicon'
import { OWN_WORDS, PREPOSITION_CUES } from '../prepositions.lexicon'
import { type Complement, complementOf } from './complements'
import { readSource } from './noun-phrases'
import { objectOf } from './objects'
import { opensContent, origins } from './origins'
import { ALA, KAMA, OF_HIM } from './prepositional'
import { recipientAt } from './recipients'
import { isScripture } from './scripture'

const MA = new Set(['ما', 'لما', 'مما'].map(fold))
const CLAUSAL = new Set(['حسبما', 'وفقما', 'كما', 'مثلما', 'على ما'].map(fold))
const ILA = new Set(['إلى', 'الى', 'على'].map(fold))
const ABOUT = fold('عن')
const STATEMENT = new Set(['بيان', 'رسالة', 'تسجيل', 'وثيقة'].map(fold))
const LIMIT = fold('حد')
const RESUMES = new Set(['فإن', 'فقد', 'فإنه', 'فإنها'].map(fold))
const RELATIVE_CLAUSE = 16
/** The tokens of a medium's name with its quotation marks. */
const MEDIUM_NAME = 5
const BASED = new Set(
  ['استنادا', 'نقلا', 'مستندة', 'مستندا', 'يستند', 'تستند', 'يعتمد', 'تعتمد', 'مبني', 'مبنية'].map(fold),
)
/** على ما with a pronoun on its verb is what one comments on: التعليق على ما ذكره. */
const RESTING = fold('استنادا')
/** ما أفاد به، حسبما أشارت إليه: what was said, taken up again behind the verb. */
const RESUMED = new Set(['به', 'عنه', 'عنها', 'إليه', 'عليه'].map(fold))
/** These name whom the speaker has it from, not who has it from the speaker. */
const QUOTED_FROM = new Set(['نقلا', 'استنادا', 'كما', 'على'].map(fold))

interface Phrase {
  cueEnd: number
  /** From the source of the phrase outwards. */
  links: DraftLink[]
  to: number
}

/** بحسب، وفقا لـ، نقلا عن، كما أعلن …: with what follows, or with what went before. */
export function readPreposition(draft: Draft, sentence: number, at: number): Attribution | null {
  const forms = draft.words[at]?.phrases
  const scope = draft.sentences[sentence]
  if (forms === undefined || scope === undefined) return null
  for (const form of forms) {
    // "in his words" inside somebody's speech tells nothing new.
    if (isOwnWords(draft, form, at) && draft.attributions.at(-1)?.sentence === sentence) return null
    const phrase = phraseOf(draft, form, at, limitOf(draft, scope, at))
    if (phrase !== null) return placed(draft, creditedAt(draft, sentence, at, phrase), at, phrase)
  }
  return null
}

/** A phrase that is a whole sentence ("…”. وفقا للموقع.") credits the sentence before it in its paragraph. */
function creditedAt(draft: Draft, sentence: number, at: number, phrase: Phrase): number {
  const scope = draft.sentences[sentence]
  const before = draft.sentences[sentence - 1]
  if (scope === undefined || before?.kind !== 'body' || before.paragraph !== scope.paragraph) return sentence
  return onlyMarks(draft, scope.from, at) && atClauseEnd(draft, phrase.to, scope.to) ? sentence - 1 : sentence
}

/** "قال الوزير، وفق ما نقلت الوكالة، إن": whoever has passed a speaker's words on, named in the room before them. */
export function relaysInSlot(draft: Draft, from: number, end: number): DraftLink[] {
  for (let at = from; at < end; at++) {
    if (QUOTED_FROM.has(draft.words[at]?.base ?? '')) continue
    for (const form of draft.words[at]?.phrases ?? []) {
      const phrase = isOwnWords(draft, form, at) ? null : phraseOf(draft, form, at, end)
      if (phrase !== null) return phrase.links
    }
  }
  return []
}

const isOwnWords = (draft: Draft, form: CueForm, at: number): boolean =>
  OWN_WORDS.has(draft.tokens[at + 1 + form.next.length]?.text ?? '')

function phraseOf(draft: Draft, form: CueForm, at: number, limit: number): Phrase | null {
  let next = at + 1
  for (const needed of form.next) {
    const width = widthOf(draft, next, needed)
    if (width < 0) return null
    next += width
  }
  if (OWN_WORDS.has(draft.tokens[next]?.text ?? '')) {
    return { cueEnd: next + 1, links: [linkOf(null, cueAt(draft, at, next + 1, form))], to: next + 1 }
  }
  if (form.next.at(-1) === LIMIT) return null
  if (CLAUSAL.has(fold(form.lemma))) return reported(draft, form, at, next, limit)
  if (MA.has(draft.tokens[next]?.text ?? '')) return reported(draft, form, at, next + 1, limit)
  return direct(draft, form, at, next, limit)
}

/** How many tokens a needed word takes at `at`: none where it is written onto the next one; -1 where it lacks. */
function widthOf(draft: Draft, at: number, needed: string): number {
  const text = draft.tokens[at]?.text ?? ''
  if (needed === 'ل') {
    if (draft.words[at]?.base === 'ل') return 1
    return draft.words[at]?.preposition === 'ل' || (draft.names.get(at)?.skip ?? 0) > 0 || MA.has(text)
      ? 0
      : -1
  }
  return text === needed || (ILA.has(needed) && ILA.has(text)) ? 1 : -1
}

/** "as X announced", "according to what X reported": a verb with its source and no content of its own. */
function reported(draft: Draft, form: CueForm, at: number, verb: number, limit: number): Phrase | null {
  const word = draft.words[verb]
  const said =
    word?.cue ?? (form.next.length > 0 && draft.tokens[at]?.text === ALA ? null : withObject(draft, verb))
  const whole = said?.next.every((needed, index) => draft.tokens[verb + 1 + index]?.text === needed) === true
  const speaks = said !== null && whole && said.kind !== 'participle' && !has(word, Tag.Conjunction)
  // كما دعا، كما اتهم: "also called on", "also accused".
  if (fold(form.lemma) === KAMA && isAlsoDone(said)) return null
  if (isScripture(draft, verb)) return null
  if (!speaks && !CARRIED_BY.has(word?.base ?? '')) return null
  let from = verb + 1
  const ofHim = OF_HIM.has(draft.tokens[from]?.text ?? '')
  if (RESUMED.has(draft.tokens[from]?.text ?? '')) from++
  const complement = word?.cue == null ? null : complementOf(draft, word.cue, verb, limit)
  const told = draft.words[from]?.preposition === 'ل' ? recipientAt(draft, from, limit) : null
  const start = sourceStart(draft, told?.to ?? from, limit)
  const mention = readSource(draft, start, Math.min(limit, complement?.slotEnd ?? limit), false) ?? told
  // A verb in the plural has its subject before it: كما بينوا الأسباب.
  if (mention === null || (said?.number === 'p' && mention.kind === 'other' && !mention.plural)) return null
  if (fold(form.lemma) === KAMA && isOfItsOwn(draft, verb, said, complement, mention, limit, ofHim))
    return null
  const found = around(draft, mention, told, cueAt(draft, at, verb + 1, form), limit)
  return { cueEnd: verb + 1, ...found }
}

/** كما دعا، كما أعرب: what somebody did as well, none of what was said. */
const isAlsoDone = (said: CueForm | null): boolean =>
  said?.class === 'call_for' || said?.class === 'accuse' || (said !== null && EXPRESSING.has(said.lemma))

/** "as X also announced that …", "as X quoted Y as saying …": a clause of saying, which the verb has to itself. */
function isOfItsOwn(
  draft: Draft,
  verb: number,
  said: CueForm | null,
  complement: Complement | null,
  mention: Mention,
  limit: number,
  ofHim: boolean,
): boolean {
  const own = complement ?? (said === null ? null : objectOf(draft, said, verb, limit))
  if (own !== null && isOwn(draft, own, mention)) return true
  return said?.kind === 'transfer' && quotesSomebody(draft, mention.to, limit, ofHim)
}

/** Whoever the source of a phrase has it from, the source, and whom it was told to. */
function around(
  draft: Draft,
  mention: Mention,
  told: Mention | null,
  cue: DraftCue,
  limit: number,
): Pick<Phrase, 'links' | 'to'> {
  const inner = origins(draft, mention.to, limit)
  const to = inner.at(-1)?.to ?? mention.to
  const based = inner.length > 0 ? null : basis(draft, to, limit)
  const after = told ?? recipientAt(draft, to, limit)
  const links = [
    ...(based === null ? [] : [linkOf(based.mention, based.cue)]),
    ...inner.reverse().map((m) => linkOf(m, null)),
    linkOf(mention, cue),
    ...(after === null || after === mention ? [] : [linkOf(after, null)]),
  ]
  return { links, to: Math.max(to, based?.mention.to ?? 0, after?.to ?? 0) }
}

/** What X said, right behind the name or behind a relative clause or an aside about X. */
function isOwn(draft: Draft, { slotEnd, evidence }: Complement, mention: Mention): boolean {
  if (slotEnd === mention.to) return true
  return evidence === 1 && (isComma(draft, mention.to) || has(draft.words[mention.to], Tag.Relative))
}

/** كما نقلت الصحيفة عن المصدر قوله: the words follow. */
function quotesSomebody(draft: Draft, at: number, limit: number, ofHim: boolean): boolean {
  if (ofHim) return (opensContent(draft, at, limit)?.at ?? limit) <= at + 1
  const chain = origins(draft, at, limit)
  return chain.length > 0 && opensContent(draft, chain.at(-1)?.to ?? at, limit)?.saying !== undefined
}

/** "as X mentioned it": what was said is the clause before, so the verb may have a pronoun for it. */
const withObject = (draft: Draft, at: number): CueForm | null => {
  const text = draft.tokens[at]?.text ?? ''
  const bare = text.replace(/(ها|هم|ه)$/, '')
  return bare === text ? null : (CUE_FORMS.get(bare) ?? CUE_FORMS.get(bare.replace(/ي$/, 'ى')) ?? null)
}

/** كما ذكرت الجمعة صحيفة، ما أكدت تلك المصادر: a day or a demonstrative may stand before the source. */
function sourceStart(draft: Draft, at: number, limit: number): number {
  let start = at
  while (start < limit - 1 && has(draft.words[start], Tag.Time | Tag.Demonstrative)) start++
  return start
}

function direct(draft: Draft, form: CueForm, at: number, next: number, limit: number): Phrase | null {
  const mention = readSource(draft, sourceStart(draft, next, limit), limit, false)
  if (mention === null || !(canBeSource(mention, form) || isQuotedMedium(draft, mention, limit))) return null
  const issued = issuer(draft, mention, limit)
  const source = issued ?? mention
  const cue = cueAt(draft, at, issued === null ? next : issued.from, form)
  const links = [linkOf(source, cue)]
  let to = afterRelative(draft, Math.max(source.to, mention.to), limit)
  const based = basis(draft, to, limit)
  if (based !== null) {
    links.unshift(linkOf(based.mention, based.cue))
    to = based.mention.to
  }
  const carried = CARRIED_BY.has(draft.words[to]?.base ?? '') ? recipientAt(draft, to + 1, limit) : null
  if (carried !== null) {
    links.push(linkOf(carried, null))
    to = carried.to
  }
  return { cueEnd: next, links, to }
}

/** "حسب الإحصائية التي …، فإن": a relative clause behind the source is none of the content. */
function afterRelative(draft: Draft, at: number, limit: number): number {
  if (!has(draft.words[at], Tag.Relative)) return at
  for (let to = at + 1; to < Math.min(limit, at + RELATIVE_CLAUSE); to++) {
    if (isComma(draft, to) || RESUMES.has(draft.tokens[to]?.text ?? '')) return to
  }
  return at
}

/** "a toll compiled by X", "a statement issued by X": X answers for the document. */
function issuer(draft: Draft, mention: Mention, limit: number): Mention | null {
  if (mention.kind !== 'document' && !has(draft.words[mention.from], Tag.Document)) return null
  for (let at = mention.from + 1; at < Math.min(limit, mention.to + 6); at++) {
    const word = draft.words[at]
    if (word === undefined || draft.tokens[at]?.text === '.') return null
    const by = CARRIED_BY.has(word.base)
    if (!by && !(word.preposition === 'ل' && at <= mention.to)) continue
    let from = by ? at + 1 : at
    while (by && has(draft.words[from], Tag.Preposition | Tag.Time)) from++
    const found = readSource(draft, from, limit, false)
    // بيان نشرته الوكالة: a statement is not the medium's that passes it on.
    if (found?.kind === 'medium' && STATEMENT.has(draft.words[mention.from]?.base ?? '')) return null
    if (found !== null) return found
  }
  return null
}

function basis(
  draft: Draft,
  at: number,
  limit: number,
): { mention: Mention; cue: ReturnType<typeof cueAt> } | null {
  const from = isComma(draft, at) ? at + 1 : at
  const word = draft.words[from]
  const next = draft.tokens[from + 1]?.text ?? ''
  if (!BASED.has(word?.base ?? '') || !(ILA.has(next) || next === ABOUT)) return null
  const mention = readSource(draft, from + 2, limit, false)
  if (mention === null) return null
  const form = (PREPOSITION_CUES.get(word?.base ?? '') ?? PREPOSITION_CUES.get(RESTING))?.[0]
  return form === undefined ? null : { mention, cue: cueAt(draft, from, from + 2, form) }
}

/** "…، حسب «سبأ»": a short name in quotation marks that closes its clause is the medium's. */
function isQuotedMedium(draft: Draft, { from, to, kind }: Mention, limit: number): boolean {
  if (kind !== 'other' || draft.tokens[from]?.text !== '"' || to - from > MEDIUM_NAME) return false
  for (let at = from + 1; at < to; at++)
    if (((draft.words[at]?.tags ?? 0) & ~Tag.Definite) !== 0) return false
  return isComma(draft, to) || atClauseEnd(draft, to, limit)
}

/** حسب and وفق also mean "depending on" and "under": only what can speak is a source. */
const canBeSource = (mention: Mention, form: CueForm): boolean =>
  mention.kind !== 'other' || mention.same || form.next.includes(fold('عن'))
