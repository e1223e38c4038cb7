import type { DocumentCreate } from '../../contract/contract'
import { invalidBody } from '../../errors'
import { requireReadable } from '../readable'
import type { IncomingDocument } from './documents.service'
import { type Article, readArticle } from './html'

/**
 * A document as the request describes it, with its text read out of the page where a page was sent. What the
 * request says of title and date goes before what the page says.
 * @throws Problem `invalid_body` unless exactly one of text and html is given; `invalid_text` where a page has none
 */
export function incomingDocument(input: DocumentCreate): IncomingDocument {
  const { text, html = null, outlet, title, url = null, language = null, publishedAt, retrievedAt } = input
  if ((text === undefined) === (html === null))
    throw invalidBody([
      {
        pointer: text === undefined ? '/text' : '/html',
        detail: 'exactly one of text and html must be given',
      },
    ])
  if (text !== undefined) requireReadable(text, '/text')
  const article = html === null ? null : readPage(html)
  const published = publishedAt ?? article?.publishedAt ?? null
  return {
    outlet,
    url,
    html,
    text: article?.text ?? text!,
    title: title ?? article?.title ?? null,
    language,
    publishedAt: published === null ? null : new Date(published),
    retrievedAt: retrievedAt === undefined ? null : new Date(retrievedAt),
  }
}

function readPage(html: string): Article {
  const article = tryToRead(html)
  requireReadable(article?.text ?? '', '/html')
  return article!
}

/** A page that nests deep beyond reason counts as unreadable. */
function tryToRead(html: string): Article | null {
  try {
    return readArticle(html)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
