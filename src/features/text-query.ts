import type { Where } from '../database/where'
import { invalidParameter } from '../errors'
import { nameKey } from '../extraction/name-key'
import { searchTerms } from '../extraction/search-terms'

/**
 * A full-text query for claims in any language: every word must occur, in any of its spellings; English words
 * also in their other forms. Answers an SQL expression of type tsquery.
 */
export function textQuery(where: Where, q: string): string {
  requireWords(q)
  const words = q
    .split(/\s+/u)
    .map((word) => [...new Set(searchTerms(word).split(' ').filter(Boolean))])
    .filter((spellings) => spellings.length > 0)
  const query = words
    .map(
      (spellings) =>
        `(${spellings.map((spelling) => `'${spelling.replaceAll(/['\\]/g, ' ')}'`).join(' | ')})`,
    )
    .join(' & ')
  const value = where.value(query)
  return `(to_tsquery('simple', ${value}) || to_tsquery('english', ${value}))`
}

/** @throws Problem `invalid_parameter` where there is nothing to look for */
export function requireWords(q: string): void {
  if (nameKey(q) === '') throw invalidParameter([{ pointer: '/query/q', detail: 'has no letter or digit' }])
}
