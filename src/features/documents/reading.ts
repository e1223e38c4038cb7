import { createHash } from 'node:crypto'
import type { Filings } from '../../extraction/filing/filer'
import type { Extraction } from '../../extraction/types'
import type { Engine } from '../extractions/engine.reads'
import { languageOf } from '../language'
import { type Fingerprinted, fingerprinted } from '../syndications/copies.reads'
import { type ClaimContent, contentsOf } from './statement-claims'

/** A text as it came in, with what is known of it. */
export interface IncomingText {
  text: string
  html: string | null
  title: string | null
  language: string | null
  publishedAt: Date | null
  retrievedAt: Date | null
}

export interface OutletOfText {
  id: string
  slug: string
  /** Its name in the language of the text where it has one. */
  name: string
}

/**
 * What the engine makes of a text; `filings` has an entry for each figure and for each claim that gives none,
 * `contents` one for each claim, in their order.
 */
export interface Reading {
  extraction: Extraction
  filings: Filings
  contents: (ClaimContent | null)[]
  fingerprinted: Fingerprinted
  engine: Engine
}

export const digestOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** When the report stands in time. */
export const datedAt = (incoming: IncomingText, now: Date): Date =>
  incoming.publishedAt ?? incoming.retrievedAt ?? now

export function readText(engine: Engine, incoming: IncomingText, outlet: OutletOfText, now: Date): Reading {
  const extraction = engine.extract(incoming.text, {
    language: languageOf(incoming.text, incoming.language),
    ...(incoming.publishedAt && { publishedAt: incoming.publishedAt.toISOString() }),
    outlet: { label: outlet.name, name: outlet.name, source: outlet.slug },
  })
  const filings = engine.file({
    text: incoming.text,
    title: incoming.title,
    dated: datedAt(incoming, now).toISOString(),
    sentences: extraction.sentences,
    figures: extraction.claims.flatMap((claim) =>
      claim.figures.map((figure) => ({
        start: figure.span.start,
        nationality: figure.population.nationality,
      })),
    ),
    claims: extraction.claims
      .filter((claim) => claim.figures.length === 0)
      .map((claim) => ({ start: claim.span.start })),
  })
  return {
    extraction,
    filings,
    fingerprinted: fingerprinted(incoming.text, extraction.sentences),
    contents: contentsOf(extraction, engine.content),
    engine,
  }
}
