import type { DocumentCreate } from '../../contract/contract'
import { invalidBody, Problem } from '../../errors'
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
  if (!article?.text)
    throw new Problem('invalid_text', { reason: 'The page has no text that can be read.' }, [
      { pointer: '/html', detail: 'has no readable text' },
    ])
  return article
}

/** A page that nests so deep that the parser runs out of stack counts as unreadable. */
function tryToRead(html: string): Article | null {
  try {
    return readArticle(html)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
