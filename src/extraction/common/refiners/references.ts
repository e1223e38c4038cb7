import type { Draft, Entity, Mention } from '../draft'

/** Somebody who acts in a sentence of narration. */
export interface Actor {
  mention: Mention
  /** They take a stand (condemn, welcome, receive somebody), so that what is said next is theirs. */
  stance: boolean
}

/** How a language's words point back to somebody who has spoken. */
export interface BackReference {
  /** One head for the forms of a noun: مصادر and مصدر, sources and source. */
  headOf(word: string): string
  /** Heads that name whoever issued something: البيان, the statement. */
  documents: ReadonlySet<string>
  /** Which registered kinds a bare head may stand for: الوكالة → news_agency. */
  kindsOf: ReadonlyMap<string, readonly string[]>
  /** Words that name nobody by themselves: ranks, titles, kinds of bodies. */
  generic: ReadonlySet<string>
  /** Whether a pronoun can mean somebody; a language without it goes by gender and number alone. */
  refersTo?(pronoun: string, entity: Entity, loosely: boolean): boolean
  /** The gender that a pronoun shows of whom it means. */
  genderOf?(pronoun: string): 'm' | 'f' | undefined
  /** Whether a bare definite noun can describe somebody whose name does not hold it: "the company". */
  describes?(head: string, entity: Entity): boolean
  /** Whether a mention, all of whose words stand in somebody's name, is short for it; otherwise they suffice. */
  shortens?(mention: Mention, entity: Entity): boolean
  /** Forms of courtesy (سموه) that stand for a person, and for nobody else where none has been named. */
  courtesies?: ReadonlySet<string>
  /** Heads that stand for whoever speaks, where nobody was called so: المصدر، المتحدث. */
  speaking?: ReadonlySet<string>
  /** Ranks and courtesies before a name, which come and go between two mentions of one person. */
  ranks?: ReadonlySet<string>
  /** Lemmas that presuppose earlier words of the same speaker: أضاف، تابع. */
  continuing?: ReadonlySet<string>
  /** Who acts in a sentence, where its main clause credits nobody; `cues` are the tokens that credit somebody. */
  actorOf?(draft: Draft, sentence: number, cues: ReadonlySet<number>): Actor | null
  /** What else a mention calls its person: heads of its titles and appositions. */
  rolesOf?(draft: Draft, mention: Mention): readonly string[]
}
