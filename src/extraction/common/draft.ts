import type { FoldedText } from '../folded-text'
import type { Token } from '../token'
import type { CueClass, KnownSource, Quote, SentenceKind } from '../types'
import type { GazetteerMatch } from './gazetteer'
import type { Word } from './words'

/** Half-open range of token indexes. */
export interface Range {
  from: number
  to: number
}

export interface DraftSentence extends Range {
  /** UTF-16 offsets into the text. */
  start: number
  end: number
  kind: SentenceKind
  paragraph: number
}

/** A quotation: the opening mark at `from`, and after its closing mark `to`; never longer than a paragraph. */
export interface Quotation extends Range {
  closed: boolean
  /** False for a quoted label of a word or two, which nobody said. */
  speech: boolean
}

/** What the cue of an attribution is in the text: UTF-16 offsets. */
export interface DraftCue {
  start: number
  end: number
  lemma: string
  class: CueClass
}

export type SourceKind = 'person' | 'organisation' | 'medium' | 'document' | 'anonymous' | 'other'

/** A source as it stands in one place. */
export interface Mention extends Range {
  /** UTF-16 offsets, without a proclitic preposition. */
  start: number
  end: number
  label: string
  /** Folded words of the label, without article; the head stands first. */
  words: string[]
  kind: SourceKind
  anonymous: boolean
  feminine: boolean
  plural: boolean
  /** True where a verb told the gender, rather than the noun's form. */
  gendered?: boolean
  definite: boolean
  /** "the same source": points to whoever spoke last. */
  same: boolean
  pronoun: boolean
  known: KnownSource | null
  /** Heads of what else the text calls them right here: titles, an apposition. */
  roles?: readonly string[]
  /** The token at which the phrase starts that an apposition names: "the mayor, X". */
  opens?: number
  /** What a title, a function or a given name tells, in a language whose nouns have no gender. */
  gender?: 'm' | 'f'
}

/** Somebody who speaks in this document, with everything learnt from the mentions so far. */
export interface Entity {
  label: string
  head: string
  words: Set<string>
  kind: SourceKind
  anonymous: boolean
  feminine: boolean
  plural: boolean
  known: KnownSource | null
  roles?: ReadonlySet<string>
  /** Learnt from a title or from the pronouns that have stood for them. */
  gender?: 'm' | 'f'
  /** True where a verb told the gender. */
  gendered?: boolean
  /** Where they were last named. */
  sentence: number
  /** Where they last spoke, named or not; -1 before they do. */
  spoken: number
}

export interface DraftLink {
  mention: Mention | null
  cue: DraftCue | null
  entity: Entity | null
  /** For a missing subject, a pronoun or a bare description: whoever acts in the narration before it. */
  antecedent: Mention | null
  resolvedBy: 'mention' | 'carry_over' | 'alias'
  /** For a speaker who is not named here: sentences since they last were. */
  distance: number
}

/** One (source, content) relation before it becomes a claim. */
export interface Attribution {
  sentence: number
  /** Tokens where the attributing phrase starts, connectors and all: an earlier content ends before it. */
  from: number
  cueAt: number
  /** From the one who says it outwards; the first is the source of the cue. */
  links: DraftLink[]
  content: Range
  quote: Quote
  /** Starts a clause beside the earlier ones, so it ends their content. */
  sibling: boolean
  /** The content may not grow or shrink any more: it is a quotation, or stands before the cue. */
  fixed: boolean
  parent: Attribution | null
  /** What to look for when the first link has no mention. */
  carries: 'speaker' | 'medium' | 'latest'
  feminine: boolean | null
  /** True where the cue's form says that several speak. */
  plural: boolean
  participle: boolean
  /** The attributing phrase follows its content: it joins an attribution that is already there. */
  trailing: boolean
  /** How well the construction itself is marked, 0–1. */
  evidence: number
}

/** Everything the recognisers share about one text. */
export interface Draft {
  text: FoldedText
  tokens: readonly Token[]
  /** As the lexicon has them; a language settles by the clause what the form alone leaves open. */
  words: Word[]
  names: ReadonlyMap<number, GazetteerMatch>
  sentences: readonly DraftSentence[]
  quotations: readonly Quotation[]
  /** Index of the quotation that opens at a token, else -1. */
  opens: Int32Array
  /** Index of the innermost quotation around a token, else -1. */
  inside: Int32Array
  attributions: Attribution[]
}
