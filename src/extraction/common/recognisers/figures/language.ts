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
  | 'haven'
  | 'relative'
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
  | 'series'
  | 'calendar'
  | 'within'
  | 'time'
  | 'stretch'
  | 'past'
  | 'future'
  | 'boundary'
  | 'weekday'
  | 'day'
  | 'moment'
  | 'superlative'
  | 'ranks'
  | 'turn'
  | 'as_of'
  | 'loss'
  | 'life'
  | 'one_of'
  | 'and_one_of'
  | 'one_of_them'
  | 'demand'
  | 'offer'

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
      /** Governs only nouns for people: "ضبط", "seized" are said of goods as well. */
      peopleOnly?: true
      /** Takes no object: the noun behind the verb is whoever it befell. */
      intransitive?: true
      /** Governs only nouns of this measure: "took … hostages". */
      of?: Measure
      /** Also governs, at a distance, a counted noun that names its own measure ("claimed … victims"). */
      light?: true
    }
  /** A counted noun that says what happened: a dead man, an injury, a hostage. */
  | {
      role: 'casualty'
      measure: Measure
      count: NounCount
      category?: PopulationCategory
      state?: true
      /** A singular that counts without a numeral, by its own words: "a case of death". */
      firm?: true
      /** Governs the noun behind it: "جثتي شابين". Before a definite noun it counts nobody. */
      construct?: true
    }
  | { role: 'person'; category: PopulationCategory; count: NounCount; own?: true }
  | { role: 'nationality'; code: string; count: NounCount }
  | { role: 'other'; count: NounCount }
  /** An armed organisation or a force: what its members are. */
  | { role: 'side'; category: PopulationCategory }
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
  /** Whether a folded word that the lexicon does not have is a plural that only people take ("متعهدين"). */
  isPeople?(form: string): boolean
  proclitics: Proclitics | null
  /** Reads a date in the original text of an as-of phrase; null where there is none. */
  parseDate(text: string, publishedAt: string | null): string | null
}

/** What the lexicon has at a place. */
export interface Match {
  words: readonly Word[]
  /** One of the words speaks of casualties by itself. */
  telling: boolean
  /** A quantity may begin with it. */
  opening: boolean
  /** Tokens matched. */
  length: number
  /** A conjunction is written onto it. */
  and: boolean
  definite: boolean
  preposition: boolean
  /** By its form a noun for several people, though the lexicon does not have it. */
  people: boolean
}

export interface FigureLanguage {
  nounFirst: boolean
  spacedThousands: boolean
  parseDate: FigureWords['parseDate']
  /** Whether a sentence may count casualties: a quick no for most sentences of most texts. */
  mayCount(tokens: Token[], from: number, to: number): boolean
  /** The longest entry that begins at a token; of a token that the lexicon does not have, one without words. */
  match(tokens: Token[], at: number, end: number): Match
}
