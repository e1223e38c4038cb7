import { fold } from '../../../folded-text'
import type { Token } from '../../../token'
import type { Measure, PopulationCategory, Qualifier } from '../../../types'

/** How a number word joins its neighbours; `unit` is 1–9, `teen` 10–19, `ten` 20–90, `hundreds` 200–900. */
export type NumberKind =
  | 'unit'
  | 'teen'
  | 'teen_tail'
  | 'ten'
  | 'hundred'
  | 'hundreds'
  | 'scale'
  | 'dual_scale'
  | 'fraction'
  | 'half'

/** The number of persons that a noun without a numeral stands for; null for plurals, which count nobody. */
export type NounCount = 1 | 2 | null

/** Roles that need no more than their name; what each does is said where it is used. */
export type PlainRole =
  | 'order'
  | 'and'
  | 'or'
  | 'between'
  | 'to'
  | 'from'
  | 'of'
  | 'of_them'
  | 'one_of'
  | 'determiner'
  | 'case'
  | 'tally'
  | 'reach'
  | 'change'
  | 'light'
  | 'filler'
  | 'stop'
  | 'clause'
  | 'auxiliary'
  | 'thing'
  | 'ordinal'
  | 'label'
  | 'month'
  | 'disease'
  | 'both'
  | 'on_day'
  | 'during'
  | 'locative'
  | 'possessive'
  | 'reflexive'
  | 'article'
  | 'deadly'
  | 'settlement'
  | 'outcome'
  | 'transport'
  | 'hospital'
  | 'shelter'
  | 'superseded'
  | 'hypothetical'
  | 'exchange'
  | 'since'
  | 'truce'
  | 'companion'
  | 'addition'
  | 'total'
  | 'period'
  | 'campaign'
  | 'incident'
  | 'as_of'

/** What a word or phrase means to the figure grammar. A form may have several of these. */
export type Word =
  | { role: 'number'; kind: NumberKind; value: number }
  | { role: 'qualifier'; qualifier: Qualifier; place: 'before' | 'after' | 'either' }
  /** What happens to people. `side` is where the people stand; `persons` the measure when they are alive. */
  | {
      role: 'act'
      measure: Measure
      form: 'noun' | 'verb' | 'participle'
      side: 'before' | 'after' | 'both'
      persons?: Measure
      ownPeople?: true
      /** A noun that may name who does it before whom it is done to. */
      transitive?: true
      /** Governs only nouns of this measure: "took … hostages". */
      of?: Measure
      /** Also governs, at a distance, a counted noun that names its own measure ("claimed … victims"). */
      light?: true
    }
  /** A counted noun that says what happened: a dead man, an injury, a hostage. */
  | { role: 'casualty'; measure: Measure; count: NounCount; category?: PopulationCategory; state?: true }
  | { role: 'person'; category: PopulationCategory; count: NounCount; own?: true }
  | { role: 'nationality'; code: string; count: NounCount }
  | { role: 'other'; count: NounCount }
  | { role: PlainRole }
  /** Makes what follows a part; with a measure where it says of whom: "among the dead". */
  | { role: 'subset'; measure?: Measure }
  /** A noun phrase that counts people of one measure by itself: "death toll". */
  | { role: 'toll'; measure: Measure }

export type Role = Word['role']

/** Forms in natural orthography, separated by commas; a form of several words matches them in a row. */
export interface WordGroup {
  word: Word
  forms: string
  /** Which proclitics may stand before the forms. */
  clitics?: 'noun' | 'verb' | 'none'
}

export interface Proclitics {
  conjunctions: string[]
  prepositions: string[]
  article: string
  /** Preposition and article written together, by preposition ("لل"). */
  contracted: Record<string, string>
}

/** Everything that the figure recogniser needs to know of a language. */
export interface FigureWords {
  /** Whether a counted noun precedes its adjectives ("14 جنديا أفغانيا") or follows them ("14 Afghan soldiers"). */
  nounFirst: boolean
  /** Thousands are set off by spaces, as in French ("1 300"); elsewhere two numbers in a row are two numbers. */
  spacedThousands?: true
  groups: WordGroup[]
  proclitics: Proclitics | null
  /** Reads a date in the original text of an as-of phrase; null where there is none. */
  parseDate(text: string, publishedAt: string | null): string | null
}

export interface Match {
  words: Word[]
  /** One of the words speaks of casualties by itself. */
  telling: boolean
  /** Tokens matched. */
  length: number
  and: boolean
  definite: boolean
  preposition: boolean
}

interface Entry extends Match {
  rest: string[]
  /** Letters of proclitics taken off: the reading with fewest wins. */
  peeled: number
}

export interface FigureLanguage {
  nounFirst: boolean
  spacedThousands: boolean
  /** The folded article where it is written onto the noun. */
  article: string | null
  parseDate: FigureWords['parseDate']
  /** Whether a sentence may speak of casualties: a quick no for most sentences of most texts. */
  mayCount(tokens: Token[], from: number, to: number): boolean
  /** The longest entry that begins at a token. */
  match(tokens: Token[], at: number, end: number): Match | undefined
}

/** Whether a word speaks of casualties by itself. */
export const isTelling = (word: Word): boolean =>
  word.role === 'act' ||
  word.role === 'casualty' ||
  word.role === 'toll' ||
  word.role === 'hospital' ||
  word.role === 'shelter' ||
  (word.role === 'subset' && word.measure !== undefined)

/** Folds and indexes a lexicon once: every form with each proclitic that it may carry becomes one map key. */
export function compileFigures(words: FigureWords): FigureLanguage {
  const index = new Map<string, Entry[]>()
  for (const { word, forms, clitics = 'none' } of words.groups) {
    for (const form of forms.split(/[,،]/)) {
      const [first, ...rest] = form.trim().split(/\s+/).map(fold)
      if (!first) continue
      for (const prefix of prefixes(words.proclitics, clitics)) {
        add(index, prefix.text + first, {
          ...prefix,
          rest,
          words: [word],
          telling: isTelling(word),
          length: rest.length + 1,
        })
      }
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.length - a.length || a.peeled - b.peeled)
  const known = new Map([...index].map(([form, entries]) => [form, entriesOf(entries)]))
  const entriesAt = ({ form }: Token): Entries => {
    if (form.figuresReader !== known) {
      form.figuresReader = known
      form.figures = known.get(form.text) ?? NOTHING
    }
    return form.figures as Entries
  }
  return {
    nounFirst: words.nounFirst,
    spacedThousands: words.spacedThousands ?? false,
    article: words.proclitics && fold(words.proclitics.article),
    mayCount(tokens, from, to) {
      for (let at = from; at < to; at++) {
        const token = tokens[at]
        if (token === undefined) return false
        const { telling } = entriesAt(token)
        for (let i = 0; i < telling.length; i++) if (stands(telling[i], tokens, at, to)) return true
      }
      return false
    },
    parseDate: words.parseDate,
    match(tokens, at, end) {
      const token = tokens[at]
      if (token === undefined) return undefined
      const { all } = entriesAt(token)
      for (let i = 0; i < all.length; i++) if (stands(all[i], tokens, at, end)) return all[i]
      return undefined
    },
  }
}

/** What begins with one form, the longest first. */
interface Entries {
  all: readonly Entry[]
  telling: readonly Entry[]
}

const entriesOf = (all: readonly Entry[]): Entries => ({ all, telling: all.filter((entry) => entry.telling) })

const NOTHING = entriesOf([])

/** Whether the whole of an entry stands at a token whose form it begins with. */
function stands(entry: Entry | undefined, tokens: Token[], at: number, end: number): boolean {
  if (entry === undefined || at + entry.length > end) return false
  const { rest } = entry
  for (let i = 0; i < rest.length; i++) if (tokens[at + 1 + i]?.text !== rest[i]) return false
  return true
}

interface Prefix {
  text: string
  and: boolean
  preposition: boolean
  definite: boolean
  peeled: number
}

function prefixes(proclitics: Proclitics | null, clitics: 'noun' | 'verb' | 'none'): Prefix[] {
  const bare = { text: '', and: false, preposition: false, definite: false, peeled: 0 }
  if (proclitics === null || clitics === 'none') return [bare]
  const inner: Prefix[] = [bare]
  if (clitics === 'noun') {
    const { article, prepositions, contracted } = proclitics
    inner.push({ ...bare, text: article, definite: true })
    for (const preposition of prepositions) {
      inner.push({ ...bare, text: preposition, preposition: true })
      inner.push({
        ...bare,
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

function add(index: Map<string, Entry[]>, key: string, entry: Entry & { text?: string }): void {
  const entries = index.get(key)
  if (entries === undefined) {
    index.set(key, [entry])
    return
  }
  const same = entries.find((other) => other.rest.join(' ') === entry.rest.join(' '))
  if (same === undefined) entries.push(entry)
  else if (same.peeled === entry.peeled)
    Object.assign(same, {
      words: [...same.words, ...entry.words],
      telling: same.telling || entry.telling,
    })
  else if (same.peeled > entry.peeled) entries.splice(entries.indexOf(same), 1, entry)
}
