import { fold } from '../../../folded-text'
import type { Token } from '../../../token'
import type { FigureLanguage, FigureWords, Match, Proclitics, Role, Word } from './language'

/** What one group of the lexicon says of a form. */
interface Listed extends Omit<Match, 'telling' | 'opening'> {
  /** The words behind the first. */
  rest: string[]
  /** Letters of proclitics taken off: the reading with fewest wins. */
  peeled: number
}

interface Entry extends Listed, Match {}

/** What begins with one form, the longest first. */
interface Entries {
  all: readonly Entry[]
  /** What the form means where no phrase begins with it, so that the words behind it need no look. */
  alone: Match | null
  /** Those that speak of casualties by themselves. */
  telling: Hint
  /** Those that a count may be read from. */
  counting: Hint
  /** There is any of these two. */
  hinting: boolean
  /** What a form means that begins no entry. */
  unlisted: Match
}

/** Entries of one kind: whether one of them is the bare form, and those that are phrases. */
interface Hint {
  bare: boolean
  phrases: readonly Entry[]
}

const isTelling = (word: Word): boolean =>
  word.role === 'act' ||
  word.role === 'casualty' ||
  word.role === 'toll' ||
  word.role === 'hospital' ||
  word.role === 'shelter' ||
  (word.role === 'subset' && word.measure !== undefined)

/**
 * Number words, and the nouns that count one or two: without a word of these there is no quantity. With the article
 * a singular is somebody known, and no count.
 */
const isCounting = (word: Word, definite: boolean): boolean =>
  word.role === 'number' ||
  word.role === 'order' ||
  word.role === 'one_of' ||
  word.role === 'one_of_them' ||
  word.role === 'both' ||
  ('count' in word && word.count !== null && (!definite || word.count === 2))

/** What a quantity may begin with: a number and what leads up to it, or a noun that needs none. */
const OPENING = new Set<Role>([
  'number',
  'order',
  'between',
  'determiner',
  'possessive',
  'one_of',
  'one_of_them',
  'both',
  'casualty',
  'person',
  'nationality',
  'other',
])
const isOpening = ({ role }: Word): boolean => OPENING.has(role)

/** Folds and indexes a lexicon once: every form with each proclitic that it may carry becomes one map key. */
export function compileFigures(words: FigureWords): FigureLanguage {
  const index = indexOf(words)
  const article = words.proclitics && fold(words.proclitics.article)
  // Of the forms that could be written, texts use few: what begins with one is put together when it is first met.
  const met = new Map<string, Entries>()
  const unlistedForm = (form: string): Entries => {
    const people = words.isPeople?.(form) ?? false
    return hasArticle(form, [], article) ? (people ? DEFINITE_PEOPLE : DEFINITE) : people ? PEOPLE : UNLISTED
  }
  const meet = (form: string): Entries => {
    const listed = index.get(form)
    if (listed === undefined) return unlistedForm(form)
    const entries = met.get(form) ?? entriesOf(form, listed, article)
    met.set(form, entries)
    return entries
  }
  const entriesAt = ({ form }: Token): Entries => {
    if (form.figuresReader !== index) {
      form.figuresReader = index
      form.figures = meet(form.text)
    }
    return form.figures as Entries
  }
  return {
    nounFirst: words.nounFirst,
    spacedThousands: words.spacedThousands ?? false,
    parseDate: words.parseDate,
    mayCount(tokens, from, to) {
      let telling = false
      let counting = false
      for (let at = from; at < to && !(telling && counting); at++) {
        const token = tokens[at]
        if (token === undefined) break
        counting ||= token.kind === 'number'
        const entries = entriesAt(token)
        if (!entries.hinting) continue
        counting ||= isHinted(entries.counting, tokens, at, to)
        telling ||= isHinted(entries.telling, tokens, at, to)
      }
      return telling && counting
    },
    match(tokens, at, end) {
      const token = tokens[at]
      if (token === undefined) return UNLISTED.unlisted
      const { alone, all, unlisted } = entriesAt(token)
      return alone ?? standing(all, tokens, at, end) ?? unlisted
    },
  }
}

function indexOf(words: FigureWords): Map<string, Listed[]> {
  const index = new Map<string, Listed[]>()
  add(index, '&', { ...BARE, rest: [], words: [{ role: 'and' }], length: 1 })
  for (const { word, forms, clitics = 'none' } of words.groups) {
    for (const form of forms.split(/[,،]/)) {
      const [first, ...rest] = form.trim().split(/\s+/).map(fold)
      if (!first) continue
      for (const prefix of prefixes(words.proclitics, clitics)) {
        add(index, prefix.text + first, {
          ...prefix,
          rest,
          words: [word],
          length: rest.length + 1,
        })
      }
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.length - a.length || a.peeled - b.peeled)
  return index
}

function entriesOf(form: string, found: readonly Listed[], article: string | null): Entries {
  const all = found.map((entry) => ({
    ...entry,
    telling: entry.words.some(isTelling),
    opening: entry.words.some(isOpening),
    definite: entry.definite || hasArticle(form, entry.words, article),
  }))
  const telling = all.filter((entry) => entry.telling)
  const counting = all.filter(({ words, definite }) => words.some((word) => isCounting(word, definite)))
  const none = unlisted(hasArticle(form, [], article))
  return {
    all,
    alone: all.some(isPhrase) ? null : (all[0] ?? none),
    telling: hintOf(telling),
    counting: hintOf(counting),
    hinting: telling.length > 0 || counting.length > 0,
    unlisted: none,
  }
}

const isPhrase = ({ length }: Entry): boolean => length > 1

const hintOf = (entries: readonly Entry[]): Hint => ({
  bare: !entries.every(isPhrase),
  phrases: entries.filter(isPhrase),
})

const unlisted = (definite: boolean): Match => ({
  words: [],
  telling: false,
  opening: false,
  length: 1,
  and: false,
  definite,
  preposition: false,
  people: false,
})

const WITHOUT_ARTICLE = new Set<Role>(['number', 'order', 'nationality'])

/** Of words that the lexicon does not take apart, those that begin with the article have it; "ألف" has not. */
const hasArticle = (form: string, words: readonly Word[], article: string | null): boolean =>
  article !== null &&
  form.startsWith(article) &&
  form.length > article.length + 2 &&
  !words.some(({ role }) => WITHOUT_ARTICLE.has(role))

const without = (match: Match): Entries => ({ ...entriesOf('', [], null), alone: match, unlisted: match })
const UNLISTED = without(unlisted(false))
const DEFINITE = without(unlisted(true))
const PEOPLE = without({ ...unlisted(false), people: true })
const DEFINITE_PEOPLE = without({ ...unlisted(true), people: true })

/** The first of the entries that stands whole at a token, whose form they all begin with. */
function standing(entries: readonly Entry[], tokens: Token[], at: number, end: number): Entry | undefined {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry !== undefined && at + entry.length <= end && follows(tokens, at + 1, entry.rest)) return entry
  }
  return undefined
}

const isHinted = ({ bare, phrases }: Hint, tokens: Token[], at: number, end: number): boolean =>
  bare || standing(phrases, tokens, at, end) !== undefined

function follows(tokens: Token[], at: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) if (tokens[at + i]?.text !== rest[i]) return false
  return true
}

interface Prefix {
  text: string
  and: boolean
  preposition: boolean
  definite: boolean
  people: boolean
  peeled: number
}

const BARE: Prefix = { text: '', and: false, preposition: false, definite: false, people: false, peeled: 0 }

function prefixes(proclitics: Proclitics | null, clitics: 'noun' | 'verb' | 'none'): Prefix[] {
  if (proclitics === null || clitics === 'none') return [BARE]
  const inner: Prefix[] = [BARE]
  if (clitics === 'noun') {
    const { article, prepositions, contracted } = proclitics
    inner.push({ ...BARE, text: article, definite: true })
    for (const preposition of prepositions) {
      inner.push({ ...BARE, text: preposition, preposition: true })
      inner.push({
        ...BARE,
        text: contracted[preposition] ?? preposition + article,
        preposition: true,
        definite: true,
      })
    }
  }
  const all = inner.flatMap((prefix) => [
    prefix,
    ...proclitics.conjunctions.map((and) => ({ ...prefix, text: and + prefix.text, and: true })),
  ])
  return all.map((prefix) => ({ ...prefix, text: fold(prefix.text), peeled: prefix.text.length }))
}

function add(index: Map<string, Listed[]>, key: string, entry: Listed & { text?: string }): void {
  const entries = index.get(key)
  if (entries === undefined) {
    index.set(key, [entry])
    return
  }
  const same = entries.find((other) => other.rest.join(' ') === entry.rest.join(' '))
  if (same === undefined) entries.push(entry)
  else if (same.peeled === entry.peeled) same.words = [...same.words, ...entry.words]
  else if (same.peeled > entry.peeled) entries.splice(entries.indexOf(same), 1, entry)
}
