import type { Draft, Entity, Mention } from '../draft'
import { agrees } from './agreement'
import { isAsKnown, isSpelledOut, namesSame } from './names'
import type { Actor, BackReference } from './references'

const MEMORY = 60
/** Speakers among whom a description without a name is looked for. */
const DESCRIBED = 6
/** How many of the latest acts of speaking a missing subject is looked for in. */
const RECENT = 4
/** Nobody goes on speaking after this many sentences of others and of narration. */
const SILENCE = 6
/** Whoever acts is meant by what is said this many sentences on. */
const ACTING = 2

/** Who has spoken so far; the latest stand last. */
export class Cast {
  readonly entities: Entity[] = []
  readonly speakers: Entity[] = []
  medium: Entity | null = null
  /** Whoever stood outermost, media aside, the last time somebody was credited. */
  outer: Entity | null = null
  private acting: { entity: Entity; sentence: number; stance: boolean; near: boolean } | null = null
  private lastSpoken = -1
  /** The last one who spoke before a headline. */
  private before: Entity | null = null

  constructor(
    private readonly references: BackReference,
    private readonly draft: Draft,
  ) {}

  /** The entity of an explicit mention, with how it was found. */
  meet(mention: Mention, sentence: number): { entity: Entity; resolvedBy: 'mention' | 'alias' } | null {
    const back = this.pointedAt(mention, sentence)
    if (back !== null) return { entity: this.touch(back, sentence), resolvedBy: 'alias' }
    const same = this.sameName(mention)
    const described =
      same === null && this.isDescription(mention) ? this.described(mention.words[0] ?? '') : null
    if (described !== null) return { entity: this.touch(described, sentence), resolvedBy: 'alias' }
    if (same !== null) {
      same.known ??= mention.known
      return { entity: this.touch(same, sentence), resolvedBy: 'mention' }
    }
    if (mention.pronoun && this.references.courtesies?.has(mention.words[0] ?? '') !== true) return null
    return { entity: this.touch(this.fresh(mention, sentence), sentence), resolvedBy: 'mention' }
  }

  /** Takes note of whoever acts in narration: a person, a body, whoever takes a stand, or somebody met before. */
  narrate({ mention, stance }: Actor, sentence: number): void {
    const sure = mention.kind === 'person' || stance
    const known = sure ? null : this.sameName(mention)
    const met = known ?? (mention.kind === 'other' && !sure ? null : this.meet(mention, sentence)?.entity)
    if (met == null) return
    const near = !sure && met.kind !== 'person' && met.kind !== 'other'
    this.acting = { entity: this.touch(met, sentence), sentence, stance, near }
  }

  /** Whether somebody else has spoken since this one last acted, spoke or was named. */
  hasSpokenSince(entity: Entity): boolean {
    const latest = this.speakers.at(-1)
    return (
      latest !== undefined && latest !== entity && Math.max(entity.spoken, entity.sentence) < latest.spoken
    )
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
    const { headOf, rolesOf } = this.references
    const roles = mention.roles ?? rolesOf?.(this.draft, mention)
    return {
      label: mention.label,
      head: headOf(mention.words[0] ?? ''),
      words: new Set(mention.words),
      kind: mention.kind,
      anonymous: mention.anonymous,
      feminine: mention.feminine,
      plural: mention.plural,
      known: mention.known,
      ...(mention.gender === undefined ? {} : { gender: mention.gender }),
      ...(mention.gendered === undefined ? {} : { gendered: mention.gendered }),
      ...(roles === undefined ? {} : { roles: new Set(roles.map(headOf)) }),
      sentence,
      spoken: -1,
    }
  }

  /** Whether the pronoun in "X says she thinks …" can be X. */
  mayMean(mention: Mention, entity: Entity): boolean {
    const { refersTo } = this.references
    const pronoun = mention.words[0] ?? ''
    return refersTo !== undefined && (refersTo(pronoun, entity, false) || refersTo(pronoun, entity, true))
  }

  /** Whom a pronoun means: the last speaker it can stand for, or nobody. */
  private meantBy(mention: Mention, sentence: number): Entity | null {
    const { refersTo } = this.references
    if (refersTo === undefined) return this.honoured(mention, sentence)
    const pronoun = mention.words[0] ?? ''
    const latest = this.speakers.at(-1)
    const found =
      (latest !== undefined && refersTo(pronoun, latest, true) ? latest : undefined) ??
      this.speakers.findLast((e) => refersTo(pronoun, e, false)) ??
      this.last((e) => refersTo(pronoun, e, false)) ??
      this.speakers.findLast((e) => refersTo(pronoun, e, true)) ??
      null
    const gender = this.references.genderOf?.(pronoun)
    if (found !== null && gender !== undefined) found.gender = gender
    return found
  }

  /** The person whom a pronoun or a form of courtesy (سموه) means: whoever acts, else who spoke, else was named. */
  private honoured({ feminine }: Mention, sentence: number): Entity | null {
    const isMeant = (e: Entity): boolean =>
      (e.kind === 'person' || e.kind === 'other') && agrees(e, feminine, false)
    const acting = this.actor(sentence)
    if (acting !== null && isMeant(acting)) return acting
    return this.speakers.findLast(isMeant) ?? this.last((e) => e.kind === 'person' && isMeant(e))
  }

  /** "the source", "the statement", "the agency", "the same source". */
  private pointedAt(mention: Mention, sentence: number): Entity | null {
    if (mention.pronoun) return this.meantBy(mention, sentence)
    const head = this.references.headOf(mention.words[0] ?? '')
    if (mention.same) return this.sameAgain(head, sentence)
    if (!mention.definite || mention.words.length !== 1 || mention.known !== null) return null
    const kinds = this.references.kindsOf.get(head)
    const found = this.last(
      (e) => hasRole(e, head) || (e.known !== null && (kinds?.includes(e.known.kind) ?? false)),
    )
    if (this.references.speaking?.has(head)) return this.speaking(mention, found)
    if (found !== null || !this.references.documents.has(head)) return found ?? this.described(head)
    const issuer = this.speakers.findLast((e) => e.kind === 'organisation' || e.kind === 'document')
    const latest = this.speakers.at(-1)
    const speaks = latest !== undefined && latest.kind !== 'medium' && latest.spoken >= sentence - 1
    return issuer ?? (speaks ? latest : null)
  }

  /** "the same source": the last one called so, if that was not long ago, else whoever spoke last. */
  private sameAgain(head: string, sentence: number): Entity | null {
    const found = this.last((e) => hasRole(e, head))
    return found !== null && sentence - found.sentence <= SILENCE ? found : this.outer
  }

  /** المصدر is whoever was called so, المتحدث whoever speaks, unless somebody called so spoke as recently. */
  private speaking(mention: Mention, called: Entity | null): Entity | null {
    const latest = this.speakers.at(-1) ?? null
    if (called !== null && (latest === null || called.spoken >= latest.spoken - 1)) return called
    const speaks =
      latest !== null &&
      agrees(latest, mention.feminine, mention.plural) &&
      (mention.anonymous ? latest.kind !== 'medium' : latest.kind === 'person' || latest.kind === 'anonymous')
    // A source stays who it was: only somebody never called so may be meant by the bare word.
    if (called !== null && (mention.anonymous || !speaks)) return called
    return speaks ? latest : null
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
    if (mention.words.length < 2 && mention.words.every((word) => this.references.generic.has(word)))
      return null
    return (
      this.last((entity) => isAsKnown(mention, entity) && namesSame(this.references, mention, entity)) ??
      this.last((entity) => isSpelledOut(mention, entity))
    )
  }

  /** Whoever acts in the narration right before `sentence`, where nobody has spoken since. */
  private actor(sentence: number): Entity | null {
    if (this.acting === null || sentence - this.acting.sentence > ACTING) return null
    const { entity, stance, near } = this.acting
    // A body that only acts is meant in its own sentence: "لكن الجماعة تنفي … وتقول".
    if (near && sentence > this.acting.sentence) return null
    const since = stance ? this.acting.sentence >= this.lastSpoken : this.acting.sentence > this.lastSpoken
    return since ? entity : null
  }

  /**
   * Who says what has no subject: whoever acts right before it, or the last speaker who agrees. A verb that
   * presupposes earlier words (أضاف) passes over somebody who only acts.
   */
  carried(sentence: number, lemma: string, feminine: boolean | null, plural: boolean): Entity | null {
    const goesOn = this.references.continuing?.has(lemma) === true
    const speaker = this.speaker(feminine, plural, sentence)
    const acting = this.actor(sentence)
    if (acting !== null && agrees(acting, feminine, plural)) {
      if (speaker === null || !goesOn || this.acting?.stance === true) return acting
    }
    return speaker ?? (goesOn ? this.before : null)
  }

  /** The last speaker that agrees; for a feminine verb that none of them fits, the medium that passed it on. */
  speaker(feminine: boolean | null, plural: boolean | null, sentence: number): Entity | null {
    const recent = this.speakers.slice(-RECENT).filter((e) => sentence - e.spoken <= SILENCE)
    const fits = (e: Entity): boolean => agrees(e, feminine, plural)
    const latest = this.speakers.at(-1)
    const passedOn = feminine === true && plural !== true ? this.passedOn() : null
    if (passedOn !== null && latest !== undefined && !fits(latest)) return passedOn
    const agreeing =
      feminine === null ? undefined : recent.findLast((e) => e.feminine === feminine && fits(e))
    // A broadcaster named in between does not take the word from the man who speaks before and after it.
    const man =
      agreeing?.kind === 'medium' && feminine === false
        ? recent.findLast((e) => e.kind === 'person' && !e.feminine && fits(e))
        : undefined
    const found =
      man ?? agreeing ?? recent.findLast((e) => e.kind === 'other' && fits(e)) ?? recent.findLast(fits)
    if (found !== undefined) return found
    // Copy that goes on in the singular for several who have just spoken: "قال الشهود … وأشار".
    if (feminine === false && plural !== true && latest?.plural === true && !latest.feminine)
      if (latest.spoken >= sentence - 1) return latest
    return passedOn
  }

  /** The medium, where it has a feminine name, that passed on what was said last. */
  private passedOn(): Entity | null {
    return this.medium?.feminine === true && this.medium.sentence >= this.lastSpoken ? this.medium : null
  }

  /** "وصف الوزير …، وقال الخبير إن": somebody named in a clause beside that of whoever takes a stand is meant from there on. */
  tookOver(entity: Entity, sentence: number): void {
    if (this.acting?.sentence === sentence && this.acting.entity !== entity) this.acting = null
  }

  /** Takes note of who spoke; what a medium `relays` behind its speaker leaves that speaker the last one. */
  spoke(entity: Entity, sentence: number, relays = false): void {
    entity.spoken = sentence
    this.lastSpoken = sentence
    this.speakers.splice(relays ? -1 : this.speakers.length, 0, entity)
    if (this.speakers.length > MEMORY) this.speakers.shift()
  }

  /** A headline ends the memory, save for somebody who goes on speaking behind it. */
  forget(): void {
    this.before = this.speakers.at(-1) ?? this.before
    this.speakers.length = 0
    this.acting = null
  }
}

const hasRole = (entity: Entity, head: string): boolean =>
  entity.head === head || (entity.roles?.has(head) ?? false)
