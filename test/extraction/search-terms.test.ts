import { searchTerms } from '../../src/extraction/search-terms'

/** A query finds a text where each of its words has a reading among the text's terms. */
const finds = (query: string, text: string): boolean => {
  const terms = new Set(searchTerms(text).split(' '))
  return query.split(' ').every((word) =>
    searchTerms(word)
      .split(' ')
      .some((term) => terms.has(term)),
  )
}

test.each([
  ['كرملين', 'قال الكرملين'],
  ['الكرملين', 'بيان لكرملين'],
  ['غزه', 'وغزّة'],
  ['غزّة', 'بغزه'],
  ['وزارة', 'بالوزارة'],
  ['Gaza', 'in GAZA today'],
])('%s finds %s', (query, text) => {
  expect(finds(query, text)).toBe(true)
})

test('a word that only looks as if it had proclitics is still found as itself', () => {
  expect(searchTerms('ليبيا').split(' ')).toContain('ليبيا')
})

test('nothing shorter than three letters is left of a word', () => {
  expect(searchTerms('ولد').split(' ')).toEqual(['ولد'])
})
