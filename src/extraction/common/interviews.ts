import type { Draft, Range } from './draft'

/** Paragraphs that are questions, so many that somebody is being interviewed. */
const INTERVIEW = 3
/** Paragraphs to a question; a column asks less often. */
const ANSWERS = 6
/** Tokens; a longer question is a writer's own. */
const LONGEST_QUESTION = 60

const QUESTION_MARKS = new Set(['?', '؟'])

/** Whether a sentence asks: it ends in a question mark that is not inside a quotation. */
export function isQuestion(draft: Draft, { from, to }: Range): boolean {
  let last = to - 1
  while (
    last > from &&
    draft.tokens[last]?.kind === 'mark' &&
    !QUESTION_MARKS.has(draft.tokens[last]?.text ?? '')
  )
    last--
  return QUESTION_MARKS.has(draft.tokens[last]?.text ?? '') && (draft.inside[last] ?? -1) < 0
}

/** The first sentence behind the first question of an interview; past the end where the text is none. */
export function firstAnswer(draft: Draft): number {
  const { sentences } = draft
  let first = Number.POSITIVE_INFINITY
  let last = 0
  let questions = 0
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1]
    const alone =
      index > 0 &&
      sentences[index - 1]?.paragraph !== sentence.paragraph &&
      next !== undefined &&
      next.paragraph !== sentence.paragraph
    if (!alone || sentence.to - sentence.from > LONGEST_QUESTION) return
    if (!isQuestion(draft, sentence) || isQuestion(draft, next)) return
    questions++
    last = next.paragraph
    first = Math.min(first, index + 1)
  })
  const span = last - (sentences[first]?.paragraph ?? last)
  return questions >= INTERVIEW && span <= questions * ANSWERS ? first : Number.POSITIVE_INFINITY
}
