import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isPastMoment } from '../../contract/validation'

export interface Article {
  title: string | null
  /** RFC 3339, where the page states one. */
  publishedAt: string | null
  /** The article's text: a blank line between blocks, none of the page around it. */
  text: string
}

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe'])

/**
 * Beyond these a page is no report, and Readability's time, which grows with the cube of the depth, would hold up
 * everybody else. Newspapers' pages nest a few dozen deep and have a few thousand elements.
 */
const MAX_DEPTH = 200
const MAX_NODES = 50_000

/**
 * Reads the article out of a page; the whole body where Readability finds none.
 * @throws RangeError for a page that nests too deep or has too many parts
 */
export function readArticle(page: string): Article {
  const html = wholePage(page)
  const { document } = parseHTML(html)
  refuseMonster(document as unknown as DomNode)
  const article = new Readability(document as never, { charThreshold: 0 }).parse()
  const root = article?.content
    ? parseHTML(`<body>${article.content}</body>`).document
    : parseHTML(html).document
  return {
    title: article?.title?.trim() || null,
    publishedAt: statedDate(article?.publishedTime),
    text: blocksOf(root as unknown as DomNode).join('\n\n'),
  }
}

/** What a page says of its date counts only where a request could say the same. */
function statedDate(stated: string | null | undefined): string | null {
  const at = new Date(stated ?? Number.NaN)
  return !Number.isNaN(at.getTime()) && isPastMoment(at.toISOString()) ? at.toISOString() : null
}

/** The parser takes the first element for the root: a fragment, or a text without any, needs one around it. */
const wholePage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`

/** Walks without recursion, which a deep page would drive out of stack. */
function refuseMonster(root: DomNode): void {
  const open: [DomNode, number][] = [[root, 0]]
  let nodes = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) throw new RangeError('the page is too large to be read')
    for (const child of node.childNodes) open.push([child, depth + 1])
  }
}

interface DomNode {
  nodeType: number
  localName?: string
  textContent: string | null
  childNodes: Iterable<DomNode>
}
const TEXT_NODE = 3

/** `textContent` runs blocks together; this walk keeps their boundaries and collapses the space inside them. */
function blocksOf(root: DomNode): string[] {
  const blocks: string[] = []
  let current = ''
  const close = () => {
    const text = current.replace(/[ \t\r\n\f]+/g, ' ').trim()
    if (text) blocks.push(text)
    current = ''
  }
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) current += node.textContent ?? ''
    else if (!UNREAD.has(node.localName ?? '')) {
      const isBlock = BLOCKS.has(node.localName ?? '') || node.localName === 'br'
      if (isBlock) close()
      for (const child of node.childNodes) walk(child)
      if (isBlock) close()
    }
  }
  walk(root)
  close()
  return blocks
}
