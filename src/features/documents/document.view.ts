import type { Document, DocumentVersion, Sentence } from '../../contract/contract'

export const documentColumns = {
  id: (document: Document) => document.id,
  outlet: (document: Document) => document.outlet.slug,
  title: (document: Document) => document.title,
  url: (document: Document) => document.url,
  language: (document: Document) => document.language,
  publishedAt: (document: Document) => document.publishedAt,
  retrievedAt: (document: Document) => document.retrievedAt,
  createdAt: (document: Document) => document.createdAt,
  version: (document: Document) => document.version,
  digest: (document: Document) => document.digest,
  length: (document: Document) => document.length,
  sentences: (document: Document) => document.counts.sentences,
  claims: (document: Document) => document.counts.claims,
  figures: (document: Document) => document.counts.figures,
  unresolved: (document: Document) => document.counts.unresolved,
  syndication: (document: Document) => document.syndication?.id,
  copies: (document: Document) => document.syndication?.documents,
}

export const sentenceColumns = {
  index: (sentence: Sentence) => sentence.index,
  start: (sentence: Sentence) => sentence.start,
  end: (sentence: Sentence) => sentence.end,
  kind: (sentence: Sentence) => sentence.kind,
}

export const versionColumns = {
  version: (version: DocumentVersion) => version.version,
  title: (version: DocumentVersion) => version.title,
  publishedAt: (version: DocumentVersion) => version.publishedAt,
  retrievedAt: (version: DocumentVersion) => version.retrievedAt,
  recordedAt: (version: DocumentVersion) => version.recordedAt,
  digest: (version: DocumentVersion) => version.digest,
  length: (version: DocumentVersion) => version.length,
  sentences: (version: DocumentVersion) => version.counts.sentences,
  claims: (version: DocumentVersion) => version.counts.claims,
  figures: (version: DocumentVersion) => version.counts.figures,
  unresolved: (version: DocumentVersion) => version.counts.unresolved,
}
