import type { Draft } from './draft'
import { has, Tag } from './words'

/** Words of the beginning that are enough to tell. */
const SAMPLE = 200
/** Of fewer words, as of a headline, names may be the greater part. */
const FEWEST = 15
/** Of running text a lexicon has a third and more, by its function words; of another language's under a sixth. */
const LEAST_SHARE = 0.2

const KNOWN = ~Tag.Definite

/**
 * Whether a text is written in the language whose lexicon its words were looked up in: a language of the same script,
 * or letters at random, share few words with it. The article tells nothing, since any word may begin with its letters.
 */
export function isFamiliar({ tokens, words }: Pick<Draft, 'tokens' | 'words'>): boolean {
  let seen = 0
  let known = 0
  for (let at = 0; at < tokens.length && seen < SAMPLE; at++) {
    if (tokens[at]?.kind !== 'word') continue
    seen++
    if (has(words[at], KNOWN) || words[at]?.cue != null) known++
  }
  return seen < FEWEST || known >= seen * LEAST_SHARE
}
