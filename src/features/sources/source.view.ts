import type { Source, UnresolvedSource } from '../../contract/contract'

const namesIn = (language: string) => (source: Source) =>
  source.names.filter((name) => name.language === language).map((name) => name.name)

export const sourceColumns = {
  id: (source: Source) => source.id,
  slug: (source: Source) => source.slug,
  kind: (source: Source) => source.kind,
  country: (source: Source) => source.country,
  partOf: (source: Source) => source.partOf,
  wikidata: (source: Source) => source.wikidata,
  mergedInto: (source: Source) => source.mergedInto,
  namesEn: namesIn('en'),
  namesAr: namesIn('ar'),
  updatedAt: (source: Source) => source.updatedAt,
}

export const unresolvedColumns = {
  label: (entry: UnresolvedSource) => entry.label,
  language: (entry: UnresolvedSource) => entry.language,
  count: (entry: UnresolvedSource) => entry.count,
  documents: (entry: UnresolvedSource) => entry.documents,
  firstSeenAt: (entry: UnresolvedSource) => entry.firstSeenAt,
  lastSeenAt: (entry: UnresolvedSource) => entry.lastSeenAt,
  exampleClaimId: (entry: UnresolvedSource) => entry.exampleClaimId,
}
