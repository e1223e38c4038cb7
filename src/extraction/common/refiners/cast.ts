import type { Entity, Mention } from '../draft'

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
  /** Whether a bare definite noun can describe somebody whose name does not hold it: "the company". */
  describes?(head: string, entity: Entity): boolean
  /** Whether a mention, all of whose words stand in somebody's name, is short for it; otherwise they suffice. */
  shortens?(mention: Mention, entity: Entity): boolean
}

const MEMORY = 60
/** Speakers among whom a description without a name is looked for. */
const DESCRIBED = 6

const ABBREVIATION = /^\p{Lu}{2,8}$/u
const capitalsOf = (label: string): string =>
  label
    .replace(/\(.*$/, '')
    .split(/[\s-]+/)
    .map((word) => word.match(/^\p{Lu}/u)?.[0] ?? '')
    .join('')

/** Who has spoken so far; the latest stand last. */
export class Cast {
  readonly entities: Entity[] = []
  readonly speakers: Entity[] = []
  medium: Entity | null = null
  /** Whoever stood outermost, media aside, the last time somebody was credited. */
  outer: Entity | null = null

  constructor(private readonly references: BackReference) {}

  /** The entity of an explicit mention, with how it was found. */
  meet(mention: Mention, sentence: number): { entity: Entity; resolvedBy: 'mention' | 'alias' } | null {
    const back = this.pointedAt(mention)
    if (back !== null) return { entity: this.touch(back, sentence), resolvedBy: 'alias' }
    const same = this.sameName(mention)
    const described =
      same === null && this.isDescription(mention) ? this.described(mention.words[0] ?? '') : null
    if (described !== null) return { entity: this.touch(described, sentence), resolvedBy: 'alias' }
    if (same !== null) {
      same.known ??= mention.known
      return { entity: this.touch(same, sentence), resolvedBy: 'mention' }
    }
    if (mention.pronoun) return null
    return { entity: this.touch(this.fresh(mention, sentence), sentence), resolvedBy: 'mention' }
  }

  private touch(entity: Entity, sentence: number): Entity {
    const at = this.entities.indexOf(entity)
    if (at >= 0) this.entities.splice(at, 1)
    else if (this.entities.length >= MEMORY) this.entities.shift()
    this.entities.push(entity)
    entity.sentence = sentence
    return entity
  }

  private fresh(mention: Mention, sentence: number): Entity {
    return {
      label: mention.label,
      head: this.references.headOf(mention.words[0] ?? ''),
      words: new Set(mention.words),
      kind: mention.kind,
      anonymous: mention.anonymous,
      feminine: mention.feminine,
      plural: mention.plural,
      known: mention.known,
      ...(mention.roles === undefined ? {} : { roles: new Set(mention.roles.map(this.references.headOf)) }),
      ...(mention.gender === undefined ? {} : { gender: mention.gender }),
      sentence,
    }
  }

  /** Whom a pronoun means: the last speaker it can stand for, or nobody. */
  private meantBy(mention: Mention): Entity | null {
    const { refersTo } = this.references
    if (refersTo === undefined) return this.speaker(mention.feminine, mention.plural)
    const pronoun = mention.words[0] ?? ''
    const latest = this.speakers.at(-1)
    const found =
      (latest !== undefined && refersTo(pronoun, latest, true) ? latest : undefined) ??
      this.speakers.findLast((e) => refersTo(pronoun, e, false)) ??
      this.last((e) => refersTo(pronoun, e, false)) ??
      this.speakers.findLast((e) => refersTo(pronoun, e, true)) ??
      null
    if (found !== null && (pronoun === 'she' || pronoun === 'he'))
      found.gender = pronoun === 'she' ? 'f' : 'm'
    return found
  }

  /** "the source", "the statement", "the agency", "the same source". */
  private pointedAt(mention: Mention): Entity | null {
    if (mention.same) return this.outer
    if (mention.pronoun) return this.meantBy(mention)
    if (!mention.definite || mention.words.length !== 1 || mention.known !== null) return null
    const head = this.references.headOf(mention.words[0] ?? '')
    const kinds = this.references.kindsOf.get(head)
    const found = this.last(
      (e) =>
        e.head === head ||
        (e.roles?.has(head) ?? false) ||
        (e.known !== null && (kinds?.includes(e.known.kind) ?? false)),
    )
    if (found !== null || !this.references.documents.has(head)) return found ?? this.described(head)
    return this.speakers.findLast((e) => e.kind === 'organisation' || e.kind === 'document') ?? null
  }

  /** A definite noun with what qualifies it, and no name: "the rights group". */
  private isDescription(mention: Mention): boolean {
    return mention.definite && !mention.pronoun && mention.known === null && !/\p{Lu}/u.test(mention.label)
  }

  /** Whom a bare definite noun describes, among the speakers of late. */
  private described(head: string): Entity | null {
    const { describes } = this.references
    if (describes === undefined) return null
    return this.speakers.slice(-DESCRIBED).findLast((e) => describes(head, e)) ?? null
  }

  private last(fits: (entity: Entity) => boolean): Entity | null {
    return this.entities.findLast(fits) ?? null
  }

  /** A surname, a title or a shorter form of a name that was given in full. */
  private sameName(mention: Mention): Entity | null {
    // Two indefinite "sources" are two sources, whatever class the registry files them under.
    if (mention.anonymous && !mention.definite) return null
    if (mention.known !== null) {
      const known = this.last((e) => e.known?.slug === mention.known?.slug)
      if (known !== null) return known
    }
    if (mention.anonymous || mention.words.every((word) => this.references.generic.has(word))) {
      return mention.anonymous || mention.words.length < 2 ? null : this.covering(mention)
    }
    return this.covering(mention)
  }

  private covering(mention: Mention): Entity | null {
    const { shortens } = this.references
    const found = this.last(
      (e) =>
        !e.anonymous &&
        e.words.size >= mention.words.length &&
        mention.words.every((word) => e.words.has(word)) &&
        (shortens === undefined || shortens(mention, e)),
    )
    return found ?? this.spelledOut(mention)
  }

  /** The name whose capitals an abbreviation is made of: "WHO", "the World Health Organization". */
  private spelledOut(mention: Mention): Entity | null {
    if (!ABBREVIATION.test(mention.label)) return null
    return this.last((e) => e.kind !== 'person' && capitalsOf(e.label) === mention.label)
  }

  /** The last speaker that agrees, else the last one. */
  speaker(feminine: boolean | null, plural: boolean | null): Entity | null {
    const recent = this.speakers.slice(-4)
    // "he said" is not said of several, whom a verb in the plural or, for things, the feminine would name.
    const fits = (e: Entity): boolean => (plural === true ? e.plural : feminine !== false || !e.plural)
    const agreeing =
      feminine === null ? undefined : recent.findLast((e) => e.feminine === feminine && fits(e))
    // A broadcaster named in between does not take the word from the man who speaks before and after it.
    const man =
      agreeing?.kind === 'medium' && feminine === false
        ? recent.findLast((e) => e.kind === 'person' && !e.feminine && fits(e))
        : undefined
    return (
      man ??
      agreeing ??
      recent.findLast((e) => e.kind === 'other' && fits(e)) ??
      recent.findLast(fits) ??
      recent[recent.length - 1] ??
      null
    )
  }

  spoke(entity: Entity): void {
    this.speakers.push(entity)
    if (this.speakers.length > MEMORY) this.speakers.shift()
  }

  forget(): void {
    this.speakers.length = 0
  }
}
