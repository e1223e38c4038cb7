import { has, Tag, type Word } from '../../common/words'

/** "وهو يقرأ": what somebody does while speaking. */
export const opensCircumstance = (word: Word | undefined): boolean =>
  has(word, Tag.Pronoun) && has(word, Tag.Conjunction)
