import type { Form } from './forms'

/** The unit that every recogniser matches on: a folded word, number or mark with its place in the original. */
export interface Token {
  /** Folded form (see `fold`): what lexicons are compared with. */
  text: string
  /** The spelling that `text` is, with what is known of it. */
  form: Form
  /** UTF-16 offsets into the original text, `[start, end)`. */
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
}
