import type { KnownSource } from '../types'
import type { Draft, Mention, SourceKind } from './draft'
import { has, Tag, type Word } from './words'

const ANONYMOUS_KINDS = new Set(['anonymous', 'witnesses'])
const MEDIA_KINDS = new Set(['news_agency', 'outlet', 'state_media'])
export const isMediumKind = (source: KnownSource | null): boolean =>
  source !== null && MEDIA_KINDS.has(source.kind)

/** UTF-16 offset of the first letter after `skip` folded letters of a token. */
export function startAfter(draft: Draft, at: number, skip: number): number {
  const token = draft.tokens[at]
  if (token === undefined) return 0
  let start = token.start
  for (let left = skip; left > 0; left--) {
    start++
    while (start < token.end && /[\p{M}\u0640]/u.test(draft.text.original[start] ?? '')) start++
  }
  return start
}

/** What a mention is once its proclitics are off: letters to drop, its label, and whether its head ends as feminine. */
export interface Spelling {
  drop: number
  label: string
  feminine: boolean
}

/** How a language spells mentions: from the first word, the words as written, and the first of them as written. */
export type Spell = (word: Word, written: string, head: string) => Spelling

/** A registered name is peeled by the gazetteer where the lexicon does not know the word. */
const leadWord = (word: Word | undefined, skip: number): Word | undefined =>
  word === undefined || word.skip > 0 || skip === 0 ? word : { ...word, skip }

/** The mention that stands at tokens `[from, to)`. */
export function mentionAt(draft: Draft, from: number, to: number, spell: Spell): Mention {
  const { tokens, words, text } = draft
  const first = leadWord(words[from], draft.names.get(from)?.skip ?? 0)
  const last = tokens[to - 1]
  const end = last?.end ?? 0
  const start = tokens[from]?.start ?? 0
  const written = text.original.slice(start, end)
  const spelling =
    first === undefined
      ? { drop: 0, label: written, feminine: false }
      : spell(first, written, text.original.slice(start, tokens[from]?.end))
  const bases: string[] = []
  let tags = 0
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind === 'mark') continue
    const word = words[at]
    // The head decides what a phrase is; later words only say whose it is.
    if (bases.length < 2) tags |= word?.tags ?? 0
    bases.push(word?.base ?? '')
  }
  const known = knownAt(draft, from, to)
  const kind = kindOf(first?.tags ?? 0, tags, known, bases.length)
  const same = has(words[to - 1], Tag.Same)
  return {
    from,
    to,
    start: startAfter(draft, from, spelling.drop),
    end,
    label: clean(spelling.label),
    words: bases,
    kind,
    anonymous:
      ANONYMOUS_KINDS.has(known?.kind ?? '') || (has(first, Tag.Anonymous) && !hasName(draft, from, to)),
    feminine: has(first, Tag.Feminine) || (!has(first, Tag.Pronoun) && spelling.feminine),
    plural: has(first, Tag.Plural),
    definite: has(first, Tag.Definite),
    same,
    pronoun: has(first, Tag.Pronoun) && to - from === 1,
    known,
  }
}

/** Most labels are words with a space between them. */
const UNCLEAN = /["“”„«»,،]| [-–—]|[^\S ]| {2}|^ | $/

const clean = (label: string): string =>
  UNCLEAN.test(label)
    ? label
        .replace(/\s+/g, ' ')
        .replace(/["“”„«»]/g, '')
        .replace(/\s*[,،]\s*/g, ' ')
        .replace(/ [-–—] /g, ' ')
        .trim()
    : label

function kindOf(head: number, tags: number, known: KnownSource | null, words: number): SourceKind {
  if (known !== null) {
    if (isMediumKind(known)) return 'medium'
    if (known.kind === 'person') return 'person'
    return ANONYMOUS_KINDS.has(known.kind) ? 'anonymous' : 'organisation'
  }
  if ((head & Tag.Anonymous) !== 0) return 'anonymous'
  if ((head & Tag.Medium) !== 0) return 'medium'
  if ((head & Tag.Document) !== 0) return 'document'
  if ((head & (Tag.Title | Tag.Role)) !== 0) return 'person'
  if ((head & Tag.Organisation) !== 0) return 'organisation'
  if ((tags & Tag.Organisation) !== 0 && words > 1) return 'organisation'
  return 'other'
}

/** A name in the phrase: a word that no list knows, right after a title, makes a source somebody in particular. */
function hasName(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (draft.names.get(at)?.source.kind === 'person') return true
  return false
}

/**
 * The registered source that a mention is. It must be the whole mention, or all of it after words that only say
 * what kind of thing it is ("the agency X", قصر X), or, for a person, the end of it after titles. A name inside
 * a longer phrase ("spokesman of X") is another source and never taken for this one.
 */
function knownAt(draft: Draft, from: number, to: number): KnownSource | null {
  for (let at = from; at < to; at++) {
    const match = draft.names.get(at)
    if (match === undefined) continue
    const after = onlyMarks(draft, match.to, to)
    if (after && onlyTags(draft, from, at, match.source.kind === 'person' ? PERSON_LEAD : THING_LEAD)) {
      return match.source
    }
    if (match.source.kind !== 'person') continue
    if (after && at > from && startsWithTitle(draft, from)) return match.source
  }
  return null
}

const PERSON_LEAD = Tag.Title | Tag.Organisation | Tag.Definite | Tag.Demonstrative
const THING_LEAD = Tag.Classifier
const startsWithTitle = (draft: Draft, from: number): boolean =>
  has(draft.words[from], Tag.Title) && !has(draft.words[from], Tag.Anonymous)

const onlyMarks = (draft: Draft, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (draft.tokens[at]?.kind !== 'mark') return false
  return true
}
const onlyTags = (draft: Draft, from: number, to: number, tags: number): boolean => {
  for (let at = from; at < to; at++) {
    if (draft.tokens[at]?.kind !== 'mark' && !has(draft.words[at], tags)) return false
  }
  return true
}
