import { compileFigures } from '../common/recognisers/figures/compile'
import type { FigureLanguage, Match, Word } from '../common/recognisers/figures/language'
import { months, parseDate } from './dates'
import { lexicon } from './figures.lexicon'
import { nationalities, people } from './figures.people'
import { COLLECTIVE_WORDS, collectives, numbers } from './numbers'

const compiled = compileFigures({
  // Adjectives follow the noun, but nouns have articles, so that a bare singular counts nobody, as in English.
  nounFirst: false,
  spacedThousands: true,
  parseDate,
  proclitics: {
    conjunctions: [],
    prepositions: ["d'", "qu'"],
    article: "l'",
    contracted: {},
  },
  groups: [...numbers, ...collectives, ...months, ...people, ...nationalities, ...lexicon],
})

const ABOUT: Word = { role: 'qualifier', qualifier: 'about', place: 'before' }
const APPROXIMATING: Match = {
  words: [ABOUT],
  telling: false,
  opening: false,
  length: 1,
  and: false,
  definite: false,
  preposition: false,
  people: false,
}
const ARTICLES = new Set(['un', 'une', "d'un", "d'une", "qu'un", "qu'une"])

/** The article before a collective number is what makes it approximate: "une dizaine" is about ten. */
export const figures: FigureLanguage = {
  ...compiled,
  match: (tokens, at, end) =>
    at + 1 < end && ARTICLES.has(tokens[at]?.text ?? '') && COLLECTIVE_WORDS.has(tokens[at + 1]?.text ?? '')
      ? APPROXIMATING
      : compiled.match(tokens, at, end),
}
