import type { CueClass } from '../types'

/** What a language's lexicon says of a word form; one bit each, since a word may be several things. */
export enum Tag {
  /** Opens a reported clause: أن، إن، بأن, that. */
  That = 1 << 0,
  Preposition = 1 << 1,
  /** Days, parts of the day and other words that date a statement. */
  Time = 1 << 2,
  Relative = 1 << 3,
  /** Joins clauses: فيما، بينما، لكن, while, but. */
  Connector = 1 << 4,
  Negation = 1 << 5,
  /** Stands before a person's name: الرئيس، العميد, Mr, General. */
  Title = 1 << 6,
  /** A person by function, who may go with a prepositional phrase: متحدث باسم, official in. */
  Role = 1 << 7,
  Organisation = 1 << 8,
  /** Speaks for its issuer: بيان، تقرير, statement, report. */
  Document = 1 << 9,
  Medium = 1 << 10,
  /** A noun that can stand for a whole reported clause: مقتل، ضرورة, death. */
  Event = 1 << 11,
  /** Occasion of speaking, never a source: مؤتمر، مقابلة, interview. */
  Occasion = 1 << 12,
  Pronoun = 1 << 13,
  Definite = 1 << 14,
  Auxiliary = 1 << 15,
  /** Keeps the source unnamed where no name stands with it: مصدر، شهود, sources. */
  Anonymous = 1 << 16,
  /** Points back: ذاته، نفسه, same. */
  Same = 1 << 17,
  /** Verbs that introduce a result: أسفر، أودى, left, killed. */
  Result = 1 << 18,
  Conjunction = 1 << 19,
  /** A finite verb that is no cue; ends a noun phrase. */
  Verb = 1 << 20,
  /** Names the kind of thing before its proper name: حركة، قصر، وكالة. */
  Classifier = 1 << 21,
  Demonstrative = 1 << 22,
  Feminine = 1 << 23,
  Plural = 1 << 24,
  Adverb = 1 << 25,
  /** Takes the force off a negation before it: لا يزال, no longer a denial. */
  Still = 1 << 26,
}

/** Complements that a cue may take; a cue without any of its complements is no attribution. */
export enum Takes {
  That = 1 << 0,
  Quotation = 1 << 1,
  /** A noun that stands for a clause, directly: أعلن مقتل. */
  Noun = 1 << 2,
  To = 1 << 3,
  On = 1 << 4,
  About = 1 << 5,
  By = 1 << 6,
  From = 1 << 7,
  /** A clause without a complementiser: "said it would". */
  Clause = 1 << 8,
  /** Called for a truce. */
  For = 1 << 9,
  /** What somebody is urged or expected to do: "urged them to leave". */
  ObjectTo = 1 << 10,
  /** "described it as a mistake". */
  As = 1 << 11,
  /** "accused them of lying", "blamed them for the delay". */
  ObjectOf = 1 << 12,
  /** A question: "asked whether", "explained why". */
  Question = 1 << 13,
  /** "put the toll at 20". */
  At = 1 << 14,
  /** "called the plan 'a trap'". */
  Quoted = 1 << 15,
  /** "called him a liar", "considers it unfair". */
  Label = 1 << 16,
  /** "denied taking part". */
  Gerund = 1 << 17,
  /** "referred to X", "hinted at Y". */
  Toward = 1 << 18,
}

export type CueKind = 'verb' | 'participle' | 'preposition' | 'transfer'

/** One form of a cue: `lemma` names the entry, the rest says how this form behaves. */
export interface CueForm {
  lemma: string
  class: CueClass
  kind: CueKind
  takes: number
  gender: 'm' | 'f' | null
  number: 's' | 'd' | 'p' | null
  tense: 'past' | 'present' | null
  /** Words that must follow to make the cue: نقلا + عن. */
  next: readonly string[]
  /** Its object is written onto it. */
  object?: boolean
}

/** A token seen through the lexicon. */
export interface Word {
  tags: number
  cue: CueForm | null
  /** The form without proclitics and article, as the lexicon has it. */
  base: string
  /** Folded letters of proclitics before the word itself (the article is not one of them). */
  skip: number
  /** The inseparable preposition, where one is written onto the word: ل، ب، ك. */
  preposition: string
  /** Written in capitals it is no such word but an abbreviation: WHO, US. */
  acronym?: boolean | undefined
  /** The attributing phrases that may begin with it, in a language whose words are looked up for them. */
  phrases?: readonly CueForm[] | undefined
  /** By it somebody's words or stand are told though no construction is read. */
  hearsay?: boolean
}

export const has = (word: Word | undefined, tags: number): boolean =>
  word !== undefined && (word.tags & tags) !== 0
