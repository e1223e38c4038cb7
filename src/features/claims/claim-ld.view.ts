import type { AttributionLink, Claim, ClaimFigure, Span } from '../../contract/contract'
import {
  agentNode,
  countMembers,
  eventNode,
  type Node,
  present,
  type Registered,
  term,
  urn,
} from '../linked-data'

/** What stands before and behind a span, so that its place is found again in a text that has moved. */
export interface Surroundings {
  prefix: string
  suffix: string
}

/** What a claim's JSON does not hold. */
export interface Beside {
  surroundingsOf(documentId: string, version: number, span: Pick<Span, 'start' | 'end'>): Surroundings
  registered: ReadonlyMap<string, Registered>
}

/**
 * A page of claims as a Web Annotation page.
 * @param url path and query of the page, and of the next one or null
 */
export const toAnnotationPage = (
  claims: Claim[],
  beside: Beside,
  url: string,
  next: string | null,
): Node => ({
  id: url,
  type: 'AnnotationPage',
  items: claims.map((claim) => toAnnotation(claim, beside)),
  ...present({ next }),
})

/** A claim as a Web Annotation: its body is what is claimed, its target the place in the text. */
export const toAnnotation = (claim: Claim, beside: Beside): Node => ({
  id: `${urn(claim.id)}#annotation`,
  type: 'Annotation',
  motivation: 'oa:identifying',
  body: claimNode(claim, beside),
  target: place(claim, claim.span, beside),
})

function claimNode(claim: Claim, beside: Beside): Node {
  const { attribution, document } = claim
  const originator = attribution.find((link) => link.role === 'originator')
  const outlet = attribution.at(-1)!
  return present({
    id: urn(claim.id),
    type: ['Claim', 'Entity'],
    text: { '@value': claim.span.exact, '@language': document.language },
    author: agentOf(originator ?? outlet, beside),
    appearance: documentNode(claim, beside),
    wasAttributedTo: agentOf(outlet, beside),
    wasQuotedFrom: quotedFrom(attribution.slice(0, -1), beside),
    qualifiedAttribution: attribution.map((link) => attributionNode(claim, link, beside)),
    mentions: claim.figures.map((figure) => figureNode(claim, figure, beside)),
    generatedAtTime: claim.recordedAt,
    quote: term(claim.quote),
    polarity: term(claim.polarity),
    status: term(claim.status),
    confidence: claim.confidence,
    revision: claim.revision,
  })
}

/** The accounts that it went through, the latest outermost: each is quoted from the one before it. */
function quotedFrom(links: AttributionLink[], beside: Beside): Node | null {
  return links.reduce<Node | null>(
    (account, link) =>
      present({ type: 'Entity', wasAttributedTo: agentOf(link, beside), wasQuotedFrom: account }),
    null,
  )
}

const agentOf = (link: AttributionLink, { registered }: Beside): Node =>
  agentNode({ slug: link.source, name: link.name ?? link.label }, registered)

const attributionNode = (claim: Claim, link: AttributionLink, beside: Beside): Node =>
  present({
    type: 'Attribution',
    agent: agentOf(link, beside),
    hadRole: term(link.role),
    label: link.label,
    anonymous: link.anonymous,
    resolvedBy: term(link.resolvedBy),
    mention: link.mention && place(claim, link.mention, beside),
    cue: link.cue && place(claim, link.cue, beside),
    cueLemma: link.cue?.lemma,
    cueClass: link.cue && term(link.cue.class),
  })

const figureNode = (claim: Claim, figure: ClaimFigure, beside: Beside): Node =>
  present({
    id: urn(figure.id),
    type: ['Observation', 'Entity'],
    ...countMembers(figure),
    observationAbout: figure.event && eventNode(figure.event),
    subset: figure.subset,
    superseded: figure.superseded,
    place: place(claim, figure.span, beside),
  })

function documentNode({ document }: Claim, { registered }: Beside): Node {
  return present({
    id: urn(document.id),
    type: ['NewsArticle', 'Entity'],
    headline: document.title,
    url: document.url,
    inLanguage: document.language,
    datePublished: document.publishedAt,
    publisher: agentNode(document.outlet, registered),
    encoding: {
      type: 'MediaObject',
      contentUrl: `/v1/documents/${document.id}/text?version=${document.version}`,
      encodingFormat: 'text/plain',
    },
  })
}

/** A span, by its words and by its offsets, which count code points as the Web Annotation model does. */
function place({ document }: Claim, span: Span, { surroundingsOf }: Beside): Node {
  const { prefix, suffix } = surroundingsOf(document.id, document.version, span)
  return {
    type: 'SpecificResource',
    source: { id: urn(document.id) },
    selector: [
      { type: 'TextQuoteSelector', exact: span.exact, prefix, suffix },
      { type: 'TextPositionSelector', start: span.start, end: span.end },
    ],
  }
}
