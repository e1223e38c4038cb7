import type { Attribution, Draft, DraftLink, Entity, Mention } from '../draft'
import { byPlace } from './order'

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
}

const MEMORY = 60

/** Who has spoken so far; the latest stand last. */
class Cast {
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
      sentence,
    }
  }

  /** "the source", "the statement", "the agency", "the same source". */
  private pointedAt(mention: Mention): Entity | null {
    if (mention.same) return this.outer
    if (mention.pronoun) return this.speaker(mention.feminine, mention.plural)
    if (!mention.definite || mention.words.length !== 1 || mention.known !== null) return null
    const head = this.references.headOf(mention.words[0] ?? '')
    const kinds = this.references.kindsOf.get(head)
    const found = this.last(
      (e) => e.head === head || (e.known !== null && (kinds?.includes(e.known.kind) ?? false)),
    )
    if (found !== null || !this.references.documents.has(head)) return found
    return this.speakers.findLast((e) => e.kind === 'organisation' || e.kind === 'document') ?? null
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
    return this.last(
      (e) =>
        !e.anonymous &&
        e.words.size >= mention.words.length &&
        mention.words.every((word) => e.words.has(word)),
    )
  }

  /** The last speaker that agrees, else the last one. */
  speaker(feminine: boolean | null, plural: boolean | null): Entity | null {
    const recent = this.speakers.slice(-4)
    const fits = (e: Entity): boolean => plural !== true || e.plural
    const agreeing =
      feminine === null ? undefined : recent.findLast((e) => e.feminine === feminine && fits(e))
    return (
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

/**
 * Resolves every link to somebody who speaks in this document: explicit mentions by name, aliases by what they
 * point to, missing subjects by the last speaker that agrees. What fits nobody stays unresolved and is dropped.
 */
export function resolveSpeakers(references: BackReference): (draft: Draft) => void {
  return (draft) => {
    const cast = new Cast(references)
    const resolved: Attribution[] = []
    let paragraph = -1
    for (const found of byPlace(draft)) {
      const sentence = draft.sentences[found.sentence]
      if (sentence !== undefined && sentence.paragraph !== paragraph) {
        if (headlineBetween(draft, paragraph, sentence.paragraph)) cast.forget()
        paragraph = sentence.paragraph
      }
      if (!resolveLinks(cast, found, resolved)) continue
      resolved.push(found)
      remember(cast, found)
    }
    const kept = new Set(resolved)
    for (const found of resolved)
      while (found.parent !== null && !kept.has(found.parent)) found.parent = found.parent.parent
    draft.attributions = resolved
  }
}

function headlineBetween(draft: Draft, from: number, to: number): boolean {
  if (from < 0) return false
  return draft.sentences.some((s) => s.kind === 'headline' && s.paragraph > from && s.paragraph <= to)
}

function resolveLinks(cast: Cast, found: Attribution, earlier: readonly Attribution[]): boolean {
  // Outer links stand nearer to the reader and were met first.
  for (let at = found.links.length - 1; at >= 0; at--) {
    const link = found.links[at]
    if (link === undefined) continue
    if (!resolveLink(cast, link, found, earlier, at)) {
      // Without the one who says it, a chain would credit whoever passed it on.
      if (at === 0) return false
      found.links.splice(at, 1)
    }
  }
  return found.links.length > 0
}

function resolveLink(
  cast: Cast,
  link: DraftLink,
  found: Attribution,
  earlier: readonly Attribution[],
  at: number,
): boolean {
  if (link.mention !== null) {
    const met = cast.meet(link.mention, found.sentence)
    if (met === null) return false
    link.entity = met.entity
    link.resolvedBy = met.resolvedBy
    return true
  }
  link.resolvedBy = 'carry_over'
  if (found.carries === 'medium' && at === found.links.length - 1)
    link.entity = cast.medium ?? cast.speaker(null, null)
  else if (link.antecedent !== null) link.entity = cast.meet(link.antecedent, found.sentence)?.entity ?? null
  else link.entity = governing(found, earlier) ?? cast.speaker(found.feminine, null)
  return link.entity !== null
}

/** A participle goes with the clause before it in its own sentence, where that has a speaker who agrees. */
function governing(found: Attribution, earlier: readonly Attribution[]): Entity | null {
  if (!found.participle) return null
  const before = earlier.filter((e) => e.sentence === found.sentence && e.parent === found.parent)
  const agreeing = before.findLast(
    (e) => found.feminine === null || e.links[0]?.entity?.feminine === found.feminine,
  )
  return (agreeing ?? before[before.length - 1])?.links[0]?.entity ?? null
}

function remember(cast: Cast, found: Attribution): void {
  for (const link of found.links) if (link.entity?.kind === 'medium') cast.medium = link.entity
  const entity = found.links[0]?.entity
  if (entity == null) return
  if (found.parent === null)
    cast.outer = found.links.findLast((link) => link.entity?.kind !== 'medium')?.entity ?? entity
  if (found.parent === null || found.parent.links[0]?.entity?.kind === 'medium') cast.spoke(entity)
}
