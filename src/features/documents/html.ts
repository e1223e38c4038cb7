import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isDay, isPastMoment } from '../../contract/validation'
import { refuseMonster } from './page-size'

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
/** Elements whose text no reader of the page sees in it. */
const UNREAD = new Set(['title', 'script', 'style', 'noscript', 'template', 'svg', 'iframe'])

/**
 * Reads the article out of a page; the whole page where Readability finds none, or drops most of the page's prose.
 * @throws RangeError for a page that nests too deep or has too many parts
 */
export function readArticle(page: string): Article {
  const html = wholePage(page)
  refuseMonster(html)
  const { document } = parseHTML(html)
  // Read before Readability, which takes the document apart.
  const whole = blocksOf(document as unknown as DomNode)
  dropLongAttributes(document)
  const article = new Readability(document as never, { charThreshold: 0 }).parse()
  const kept = article?.content ? blocksOf(parseHTML(wholePage(article.content)).document as never) : []
  return {
    title: article?.title?.trim() || null,
    publishedAt: statedDate(article?.publishedTime),
    text: (dropsMost(kept, whole) ? whole : kept).join('\n\n'),
  }
}

/** The parser takes the first element for the root: a fragment, or a text without any, needs one around it. */
const wholePage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`

/**
 * Readability's patterns take a time that grows with the square of an attribute's length. None that long, such as an
 * image within its own address, bears on where the article stands.
 */
const LONGEST_ATTRIBUTE = 300
function dropLongAttributes(document: ReturnType<typeof parseHTML>['document']): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (value.length > LONGEST_ATTRIBUTE) element.removeAttribute(name)
}

/** What a page says of its date counts only where it says it as RFC 3339 does; a bare day begins at 00:00 UTC. */
function statedDate(stated: string | null | undefined): string | null {
  const said = stated?.trim()
  const moment = isDay(said) ? `${said}T00:00:00Z` : said
  return isPastMoment(moment) ? new Date(moment as string).toISOString() : null
}

/**
 * Readability picks one branch of the page, and of a page of equal branches it picks one among many. Losing menus,
 * teasers and readers' comments is its purpose, and they may well outweigh a short report; losing more than three
 * quarters of the prose is taken for a mistake, since furniture in a text does less harm than evidence lost.
 */
const LEAST_KEPT = 0.25
const dropsMost = (kept: string[], whole: string[]): boolean =>
  kept.length === 0 || proseOf(kept) < LEAST_KEPT * proseOf(whole)

/** Blocks that can be a sentence: Readability too passes over paragraphs under 25 characters, as labels. */
const SHORTEST_PROSE = 25
const SENTENCE_MARK = /[.!?؟]/
const proseOf = (blocks: string[]): number =>
  blocks
    .filter((block) => block.length >= SHORTEST_PROSE && SENTENCE_MARK.test(block))
    .reduce((sum, block) => sum + block.length, 0)

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
