import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

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

/** Reads the article out of a page; the whole body where Readability finds none. */
export function readArticle(html: string): Article {
  const { document } = parseHTML(html)
  const article = new Readability(document as never, { charThreshold: 0 }).parse()
  const root = article?.content
    ? parseHTML(`<body>${article.content}</body>`).document
    : parseHTML(html).document
  const stated = article?.publishedTime ? Date.parse(article.publishedTime) : Number.NaN
  return {
    title: article?.title?.trim() || null,
    publishedAt: Number.isNaN(stated) ? null : new Date(stated).toISOString(),
    text: blocksOf(root as unknown as DomNode).join('\n\n'),
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
