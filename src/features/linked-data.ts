import { JsonText, type LinkedData, type SourceKind } from '../contract/contract'

/**
 * Answers as JSON-LD 1.1. The context is part of every answer, so that nothing has to be fetched to read it; its
 * terms are those of the W3C's Web Annotation context, of PROV-O and of schema.org. What these have no word for
 * falls to `@vocab`, and the values of the contract's enums are terms of it too.
 */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'urn:isnad:term:',
  isnad: 'urn:isnad:term:',
  as: 'https://www.w3.org/ns/activitystreams#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'http://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',

  Annotation: 'oa:Annotation',
  AnnotationPage: 'as:OrderedCollectionPage',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  items: { '@id': 'as:items', '@container': '@list' },
  next: { '@id': 'as:next', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  body: 'oa:hasBody',
  target: 'oa:hasTarget',
  source: 'oa:hasSource',
  selector: 'oa:hasSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },

  Entity: 'prov:Entity',
  Agent: 'prov:Agent',
  Attribution: 'prov:Attribution',
  agent: 'prov:agent',
  hadRole: { '@id': 'prov:hadRole', '@type': '@id' },
  wasAttributedTo: 'prov:wasAttributedTo',
  wasQuotedFrom: 'prov:wasQuotedFrom',
  wasDerivedFrom: 'prov:wasDerivedFrom',
  qualifiedAttribution: 'prov:qualifiedAttribution',
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },

  Claim: 'schema:Claim',
  NewsArticle: 'schema:NewsArticle',
  Observation: 'schema:Observation',
  Event: 'schema:Event',
  MediaObject: 'schema:MediaObject',
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  NewsMediaOrganization: 'schema:NewsMediaOrganization',
  GovernmentOrganization: 'schema:GovernmentOrganization',
  text: 'schema:text',
  name: 'schema:name',
  headline: 'schema:headline',
  inLanguage: 'schema:inLanguage',
  author: 'schema:author',
  publisher: 'schema:publisher',
  appearance: 'schema:appearance',
  mentions: 'schema:mentions',
  encoding: 'schema:encoding',
  encodingFormat: 'schema:encodingFormat',
  contentUrl: { '@id': 'schema:contentUrl', '@type': 'schema:URL' },
  url: { '@id': 'schema:url', '@type': 'schema:URL' },
  sameAs: { '@id': 'schema:sameAs', '@type': '@id' },
  datePublished: { '@id': 'schema:datePublished', '@type': 'schema:DateTime' },
  measuredProperty: { '@id': 'schema:measuredProperty', '@type': '@id' },
  measurementQualifier: { '@id': 'schema:measurementQualifier', '@type': '@id' },
  observationDate: { '@id': 'schema:observationDate', '@type': 'schema:Date' },
  observationAbout: 'schema:observationAbout',
  minValue: 'schema:minValue',
  maxValue: 'schema:maxValue',

  quote: { '@type': '@id' },
  polarity: { '@type': '@id' },
  status: { '@type': '@id' },
  cueClass: { '@type': '@id' },
  resolvedBy: { '@type': '@id' },
  basis: { '@type': '@id' },
  category: { '@type': '@id' },
  verdict: { '@type': '@id' },
  reason: { '@type': '@id' },
  setAside: { '@type': '@id' },
} as const

export const LINKED_DATA = 'application/ld+json' as const

export type Node = Record<string, unknown>

/** A node with its context, as what an operation answers. */
export const inLinkedData = (node: Node) => ({
  mediaType: LINKED_DATA,
  body: new JsonText<LinkedData>(JSON.stringify({ '@context': CONTEXT, ...node })),
})

/** A value of one of the contract's enums. */
export const term = (value: string): string => `isnad:${value}`

export const urn = (id: string): string => `urn:uuid:${id}`

/** Without the members that there is nothing to say of: JSON-LD has no null. */
export const present = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

export const eventNode = (slug: string): Node => ({ id: `urn:isnad:event:${slug}`, type: 'Event' })

/** What the registry knows of a source beyond its name. */
export interface Registered {
  kind: SourceKind
  wikidata: string | null
}

const TYPES: Partial<Record<SourceKind, string>> = {
  person: 'Person',
  outlet: 'NewsMediaOrganization',
  news_agency: 'NewsMediaOrganization',
  state_media: 'NewsMediaOrganization',
  government: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  head_of_state: 'Agent',
  witnesses: 'Agent',
  anonymous: 'Agent',
  other: 'Agent',
}

/** A source as an agent of PROV-O; one that the registry does not know has a name and no id. */
export function agentNode(
  { slug, name }: { slug: string | null; name: string },
  registered: ReadonlyMap<string, Registered>,
): Node {
  const known = slug === null ? undefined : registered.get(slug)
  const kind = known ? (TYPES[known.kind] ?? 'Organization') : 'Agent'
  return present({
    id: slug === null ? null : `urn:isnad:source:${slug}`,
    type: [...new Set(['Agent', kind])],
    name,
    sameAs: known?.wikidata ? `http://www.wikidata.org/entity/${known.wikidata}` : null,
  })
}

/** A figure's number as schema.org's Observation has it; an open bound is absent, and the qualifier says of which kind. */
export const countMembers = (figure: {
  measure: string
  low: number | null
  high: number | null
  qualifier: string
  population: { category: string; nationality: string | null; text: string | null }
  basis: string
  asOf: string | null
}): Node => ({
  measuredProperty: term(figure.measure),
  minValue: figure.low,
  maxValue: figure.high,
  measurementQualifier: term(figure.qualifier),
  category: term(figure.population.category),
  nationality: figure.population.nationality,
  populationText: figure.population.text,
  basis: term(figure.basis),
  observationDate: figure.asOf,
})
