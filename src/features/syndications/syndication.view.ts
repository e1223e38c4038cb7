import type { Syndication, SyndicationMember } from '../../contract/contract'

export const syndicationColumns = {
  id: (group: Syndication) => group.id,
  documents: (group: Syndication) => group.documents,
  outlets: (group: Syndication) => group.outlets,
  firstOutlet: (group: Syndication) => group.first?.outlet.slug,
  firstDocument: (group: Syndication) => group.first?.id,
  firstTitle: (group: Syndication) => group.first?.title,
  firstPublishedAt: (group: Syndication) => group.first?.publishedAt,
  createdAt: (group: Syndication) => group.createdAt,
  updatedAt: (group: Syndication) => group.updatedAt,
  revision: (group: Syndication) => group.revision,
}

export const memberColumns = {
  document: ({ document }: SyndicationMember) => document.id,
  version: ({ document }: SyndicationMember) => document.version,
  outlet: ({ document }: SyndicationMember) => document.outlet.slug,
  title: ({ document }: SyndicationMember) => document.title,
  url: ({ document }: SyndicationMember) => document.url,
  publishedAt: ({ document }: SyndicationMember) => document.publishedAt,
  recordedAt: ({ recordedAt }: SyndicationMember) => recordedAt,
  kinship: ({ evidence }: SyndicationMember) => evidence.kinship,
  matchedDocument: ({ evidence }: SyndicationMember) => evidence.document,
  matchedVersion: ({ evidence }: SyndicationMember) => evidence.version,
  resemblance: ({ evidence }: SyndicationMember) => evidence.resemblance,
  containment: ({ evidence }: SyndicationMember) => evidence.containment,
  sharedShingles: ({ evidence }: SyndicationMember) => evidence.sharedShingles,
  shingles: ({ evidence }: SyndicationMember) => evidence.shingles,
  matchedShingles: ({ evidence }: SyndicationMember) => evidence.matchedShingles,
}
