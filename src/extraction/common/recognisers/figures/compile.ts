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

/** What a form may do in one of its readings. */
enum May {
  Count = 1,
  Tell = 2,
}

/** What begins with one form. */
interface Entries {
  /** Bits of `May`: most sentences lack one of them, and are read no further. */
  may: number
  all: Readings
  /** Those that speak of casualties by themselves. */
  telling: Readings
  /** Those that a count may be read from. */
  counting: Readings
  /** What a form means that begins no entry. */
  unlisted: Match
}

/** What one form may begin: with the commonest words dozens of phrases, so they are found by their second word. */
interface Readings {
  /** The longest first; null where there are none. */
  phrases: ReadonlyMap<string, readonly Entry[]> | null
  /** The form by itself. */
  bare: Entry | null
}

const isTelling = (word: Word): boolean =>
  word.role === 'act' ||
  word.role === 'casualty' ||
  word.role === 'toll' ||
  word.role === 'hospital' ||
  word.role === 'shelter' ||
  word.role === 'haven' ||
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
  ('count' in word && word.count != null && (!definite || word.count === 2))

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
    mayCount: (tokens, from, to) => {
      const counts = (token: Token, at: number): boolean =>
        token.kind === 'number' || standing(entriesAt(token).counting, tokens, at, to) !== null
      const tells = (token: Token, at: number): boolean =>
        standing(entriesAt(token).telling, tokens, at, to) !== null
      let may = 0
      for (let at = from; at < to; at++) {
        const token = tokens[at]
        if (token !== undefined) may |= token.kind === 'number' ? May.Count : entriesAt(token).may
      }
      if (may !== (May.Count | May.Tell)) return false
      return someToken(tokens, from, to, counts) && someToken(tokens, from, to, tells)
    },
    match(tokens, at, end) {
      const token = tokens[at]
      if (token === undefined) return UNLISTED.unlisted
      const { all, unlisted } = entriesAt(token)
      return standing(all, tokens, at, end) ?? unlisted
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
  return {
    may: (counting.length > 0 ? May.Count : 0) | (telling.length > 0 ? May.Tell : 0),
    all: readingsOf(all),
    telling: readingsOf(telling),
    counting: readingsOf(counting),
    unlisted: unlisted(hasArticle(form, [], article)),
  }
}

/** The entries of one form, sorted from the longest. */
function readingsOf(entries: readonly Entry[]): Readings {
  const phrases = new Map<string, Entry[]>()
  let bare: Entry | null = null
  for (const entry of entries) {
    const [second] = entry.rest
    if (second === undefined) bare ??= entry
    else phrases.set(second, [...(phrases.get(second) ?? []), entry])
  }
  return { phrases: phrases.size === 0 ? null : phrases, bare }
}

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

const without = (match: Match): Entries => ({ ...entriesOf('', [], null), unlisted: match })
const UNLISTED = without(unlisted(false))
const DEFINITE = without(unlisted(true))
const PEOPLE = without({ ...unlisted(false), people: true })
const DEFINITE_PEOPLE = without({ ...unlisted(true), people: true })

/** The longest of the readings that stands whole at a token, with whose form they all begin. */
function standing({ phrases, bare }: Readings, tokens: Token[], at: number, end: number): Entry | null {
  const entries = phrases?.get(tokens[at + 1]?.text ?? '')
  if (entries === undefined) return bare
  for (const entry of entries)
    if (at + entry.length <= end && follows(tokens, at + 1, entry.rest)) return entry
  return bare
}

function someToken(
  tokens: Token[],
  from: number,
  to: number,
  test: (token: Token, at: number) => boolean,
): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined && test(token, at)) return true
  }
  return false
}

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
