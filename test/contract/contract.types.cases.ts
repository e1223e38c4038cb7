import type * as comparison from '../../src/comparison/types'
import type * as contract from '../../src/contract/contract'
import {
  Body,
  Contract,
  Equal,
  EventPatch,
  Handler,
  LocalName,
  Operations,
  QueryContract,
  Reply,
  SourceKind,
  SourceNameCreate,
} from '../../src/contract/contract'
import type * as filing from '../../src/extraction/filing/types'
import type * as extraction from '../../src/extraction/types'

/**
 * What equals the contract, and what differs from it. Each case is held by the compiler: `@ts-expect-error` is
 * itself an error where nothing is wrong below it. `contract.types.test.ts` compiles this file.
 */

class SourceName {
  language!: string
  name!: string
  primary?: boolean
}

@Contract<'SourceMerge'>()
export class Same {
  into!: string
  reason?: string
}

@Contract<'SourceCreate'>()
export class NestedClass {
  slug!: string
  kind!: SourceKind
  names!: SourceName[]
  country?: string
  partOf?: string
  wikidata?: string
}

@Contract<'SourcePatch'>()
export class NullableOptional {
  kind?: SourceKind
  names?: SourceNameCreate[]
  country?: string | null
  partOf?: string | null
  wikidata?: string | null
}

// @ts-expect-error an optional field of the schema is missing
@Contract<'SourceMerge'>()
export class Missing {
  into!: string
}

// @ts-expect-error an optional field is misspelt
@Contract<'SourceMerge'>()
export class Misspelt {
  into!: string
  reasons?: string
}

// @ts-expect-error a field is more than the schema has
@Contract<'SourceMerge'>()
export class Extra {
  into!: string
  reason?: string
  force?: boolean
}

// @ts-expect-error a required field is optional
@Contract<'SourceMerge'>()
export class WronglyOptional {
  into?: string
  reason?: string
}

// @ts-expect-error an optional field is required
@Contract<'SourceMerge'>()
export class WronglyRequired {
  into!: string
  reason!: string
}

// @ts-expect-error null is not admitted by the schema
@Contract<'SourceMerge'>()
export class WronglyNullable {
  into!: string
  reason?: string | null
}

// @ts-expect-error a string where the schema has an enum
@Contract<'SourcePatch'>()
export class WiderThanTheEnum {
  kind?: string
  names?: SourceNameCreate[]
  country?: string | null
  partOf?: string | null
  wikidata?: string | null
}

// @ts-expect-error a nested class differs
@Contract<'SourcePatch'>()
export class NestedDifference {
  kind?: SourceKind
  names?: LocalName[]
  country?: string | null
  partOf?: string | null
  wikidata?: string | null
}

// @ts-expect-error a field is readonly
@Contract<'SourceMerge'>()
export class Readonly {
  readonly into!: string
  reason?: string
}

@QueryContract<'listDocumentVersions'>()
export class SameQuery {
  limit?: number
  cursor?: string
  format?: 'json' | 'csv'
}

// @ts-expect-error a query parameter is missing
@QueryContract<'listDocumentVersions'>()
export class MissingParameter {
  limit?: number
  cursor?: string
}

const source = {
  id: '',
  slug: 'a',
  kind: 'other' as const,
  names: [],
  country: null,
  partOf: null,
  wikidata: null,
  mergedInto: null,
  revision: 1,
  createdAt: '',
  updatedAt: '',
}

export const handlers = {
  getSource: ({ path }) => ({ status: 200, body: { ...source, slug: path.idOrSlug } }),
  createSource: async ({ body }, { actor }: { actor: string }) => ({
    status: 201,
    headers: { Location: `/v1/sources/${body.slug}?by=${actor}` },
    body: { ...source, slug: body.slug },
  }),
  getDocumentText: async () => ({ status: 200, mediaType: 'text/plain', body: 'a' }),
} satisfies Partial<Operations<{ actor: string }>>

// @ts-expect-error an operation that openapi.yaml does not have
export const unknownOperation = { getSauce: handlers.getSource } satisfies Partial<Operations<unknown>>

// @ts-expect-error a status that the operation does not have
export const wrongStatus: Handler<'getSource', unknown> = () => ({ status: 201, body: source })

// @ts-expect-error a body that lacks fields
export const wrongBody: Handler<'getSource', unknown> = () => ({ status: 200, body: { slug: 'a' } })

// @ts-expect-error an operation without a handler
export const incomplete: Operations<{ actor: string }> = { ...handlers }

export const patchIsTheBody: Equal<Body<'updateEvent'>, EventPatch> = true
export const linesAreBytes: Equal<Body<'createDocumentBatch'>, AsyncIterable<Uint8Array>> = true
export const readingHasNoBody: Equal<Body<'getSource'>, undefined> = true
export const bothStatuses: Equal<Reply<'createDocument'>['status'], 200 | 201> = true

// The leaves import nothing of ours, so their closed sets are compared with the contract's here.
export const extractionSets: [
  Equal<extraction.SentenceKind, contract.SentenceKind>,
  Equal<extraction.Quote, contract.Quote>,
  Equal<extraction.Polarity, contract.Polarity>,
  Equal<extraction.AttributionRole, contract.AttributionRole>,
  Equal<extraction.ResolvedBy, contract.ResolvedBy>,
  Equal<extraction.CueClass, contract.CueClass>,
  Equal<extraction.Measure, contract.Measure>,
  Equal<extraction.Qualifier, contract.Qualifier>,
  Equal<extraction.Basis, contract.Basis>,
  Equal<extraction.PopulationCategory, contract.PopulationCategory>,
  Equal<filing.FilingReason, contract.FilingReason>,
  Equal<filing.FilingCandidate, contract.FilingCandidate>,
] = [true, true, true, true, true, true, true, true, true, true, true, true]

export const extractionShapes: [
  Equal<extraction.AttributionLink, contract.AttributionLink>,
  Equal<extraction.Figure, contract.ExtractedFigure>,
  Equal<extraction.Claim, contract.ExtractedClaim>,
] = [true, true, true]

export const comparisonShapes: [
  Equal<comparison.Summary, contract.ComparisonSummary>,
  Equal<comparison.Position, contract.Position>,
  Equal<comparison.Pair, contract.PositionPair>,
] = [true, true, true]
