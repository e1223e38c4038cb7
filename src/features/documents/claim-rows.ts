import type { DeepPartial } from 'typeorm'
import { type FiledClaim, filedClaim } from '../../database/claim-filings'
import type { Filing } from '../../extraction/filing/types'
import { nameKey } from '../../extraction/name-key'
import { searchTerms } from '../../extraction/search-terms'
import type { AttributionLink, Claim, Figure, Sentence } from '../../extraction/types'
import type { AttributionLinkEntity, ClaimEntity } from '../claims/claim.entity'
import type { Engine } from '../extractions/engine.reads'
import type { FigureEntity } from '../figures/figure.entity'
import type { DocumentVersionEntity } from './document.entity'
import type { Reading } from './reading'

/** Answers a new UUIDv7 at each call. */
export type NewId = () => string

export interface ClaimRows {
  claims: (DeepPartial<ClaimEntity> & { id: string })[]
  links: DeepPartial<AttributionLinkEntity>[]
  figures: DeepPartial<FigureEntity>[]
  /** Where the claims that give no figure are filed. */
  filings: FiledClaim[]
}

/** The engine names only what it was compiled with; anything else is a fault of ours, not a null to be stored. */
function idOf(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug)
  if (id === undefined) throw new Error(`the engine names ${slug}, which is not in its registry`)
  return id
}

/** The rows of a version's claims, each in its first revision; ids are asked for in the order of the text. */
export function claimRows(
  version: DocumentVersionEntity,
  { extraction, filings, engine }: Reading,
  newId: NewId,
): ClaimRows {
  const rows: ClaimRows = { claims: [], links: [], figures: [], filings: [] }
  const characters = [...version.text]
  let filing = 0
  let unfigured = 0
  extraction.claims.forEach((claim, position) => {
    const id = newId()
    rows.claims.push(claimRow(id, position, claim, extraction.sentences, characters, version, engine))
    claim.attribution.forEach((link, at) => {
      rows.links.push(linkRow(id, at, link, engine))
    })
    if (claim.figures.length === 0)
      rows.filings.push(filedClaim(id, filings.claims[unfigured++]!, engine.eventIds))
    claim.figures.forEach((figure, at) => {
      rows.figures.push(figureRow(newId(), id, at, figure, filings.figures[filing++]!, version, engine))
    })
  })
  return rows
}

function claimRow(
  id: string,
  position: number,
  claim: Claim,
  sentences: Sentence[],
  characters: string[],
  version: DocumentVersionEntity,
  engine: Engine,
): DeepPartial<ClaimEntity> & { id: string } {
  const sentence = sentences[claim.sentenceIndex]!
  const first = claim.attribution[0]
  const words = [
    characters
      .slice(Math.min(sentence.start, claim.span.start), Math.max(sentence.end, claim.span.end))
      .join(''),
    ...claim.attribution.flatMap((link) => [link.label, link.name ?? '']),
  ]
  return {
    id,
    revision: 1,
    documentId: version.documentId,
    version: version.version,
    sentenceIndex: claim.sentenceIndex,
    position,
    start: claim.span.start,
    end: claim.span.end,
    exact: claim.span.exact,
    quote: claim.quote,
    polarity: claim.polarity,
    confidence: claim.confidence,
    status: 'extracted',
    outletId: version.outletId,
    originatorId: first?.role === 'originator' && first.source ? idOf(engine.sourceIds, first.source) : null,
    language: version.language,
    publishedAt: version.publishedAt,
    datedAt: version.datedAt,
    searchTerms: searchTerms(words.join(' ')),
    recordedAt: version.recordedAt,
    supersededAt: null,
  }
}

const linkRow = (
  claimId: string,
  position: number,
  link: AttributionLink,
  engine: Engine,
): DeepPartial<AttributionLinkEntity> => ({
  claimId,
  claimRevision: 1,
  position,
  role: link.role,
  label: link.label,
  labelKey: nameKey(link.label),
  sourceId: link.source === null ? null : idOf(engine.sourceIds, link.source),
  anonymous: link.anonymous,
  mentionStart: link.mention?.start ?? null,
  mentionEnd: link.mention?.end ?? null,
  mentionExact: link.mention?.exact ?? null,
  cueStart: link.cue?.start ?? null,
  cueEnd: link.cue?.end ?? null,
  cueExact: link.cue?.exact ?? null,
  cueLemma: link.cue?.lemma ?? null,
  cueClass: link.cue?.class ?? null,
  resolvedBy: link.resolvedBy,
})

const figureRow = (
  id: string,
  claimId: string,
  position: number,
  figure: Figure,
  filing: Filing,
  version: DocumentVersionEntity,
  engine: Engine,
): DeepPartial<FigureEntity> => ({
  id,
  claimId,
  claimRevision: 1,
  position,
  measure: figure.measure,
  low: figure.low === null ? null : String(figure.low),
  high: figure.high === null ? null : String(figure.high),
  qualifier: figure.qualifier,
  category: figure.population.category,
  nationality: figure.population.nationality,
  populationText: figure.population.text,
  basis: figure.basis,
  asOf: figure.asOf,
  subset: figure.subset,
  superseded: figure.superseded,
  start: figure.span.start,
  end: figure.span.end,
  exact: figure.span.exact,
  eventId: filing.event === null ? null : idOf(engine.eventIds, filing.event),
  filing: filing.reasons,
  candidates: filing.candidates,
  documentId: version.documentId,
  datedAt: version.datedAt,
  recordedAt: version.recordedAt,
  supersededAt: null,
})
