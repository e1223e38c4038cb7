import { type CueForm, Tag, type Word } from '../common/words'
import { CUE_FORMS } from './cues.lexicon'
import { WORD_TAGS } from './lexicon'
import { PREPOSITION_CUES } from './prepositions.lexicon'

/**
 * Reads one folded Arabic word through the lexicon. Proclitics (و ف, then ب ل ك, then the article) are taken off
 * only where what remains is in the lexicon, or where the article itself shows that they are proclitics.
 */
export function arabicWord(text: string): Word {
  const word = analysed(text)
  const phrases = PREPOSITION_CUES.get(word.base)
  return phrases === undefined ? word : { ...word, phrases }
}

function analysed(text: string): Word {
  return (
    known(text, text, 0, '', 0) ??
    withConjunction(text) ??
    withPreposition(text, text, 0, 0) ?? {
      tags: text.startsWith('ال') && text.length > 4 ? Tag.Definite : 0,
      cue: null,
      base: bare(text),
      skip: 0,
      preposition: '',
    }
  )
}

const FUNCTION_WORDS =
  Tag.That |
  Tag.Preposition |
  Tag.Relative |
  Tag.Connector |
  Tag.Negation |
  Tag.Pronoun |
  Tag.Auxiliary |
  Tag.Verb

const isPresent = ({ kind, tense }: CueForm): boolean => kind === 'verb' && tense === 'present'

const bare = (text: string): string => (text.startsWith('ال') && text.length > 4 ? text.slice(2) : text)

/** Participles and verbs of saying never take the article; nouns of the lists do. */
function known(rest: string, text: string, skip: number, preposition: string, extra: number): Word | null {
  const form = CUE_FORMS.get(rest)
  // ليعلن: before a verb in the present li- tells the purpose.
  const cue =
    form !== undefined && (preposition === '' || (preposition === 'ل' && isPresent(form))) ? form : null
  const plain = WORD_TAGS.get(rest)
  if (cue !== null || plain !== undefined || PREPOSITION_CUES.has(rest)) {
    const tags = (plain ?? 0) | extra | (rest.startsWith('ال') && rest.length > 4 ? Tag.Definite : 0)
    return { tags, cue, base: bare(rest), skip, preposition }
  }
  if (!rest.startsWith('ال')) return null
  const noun = WORD_TAGS.get(rest.slice(2))
  // Only nouns take the article: الله is not ال + له.
  if (noun === undefined || (noun & FUNCTION_WORDS) !== 0) return null
  return {
    tags: noun | Tag.Definite | extra,
    cue: null,
    base: rest.slice(2),
    skip: text.length - rest.length,
    preposition,
  }
}

function withConjunction(text: string): Word | null {
  if ((text[0] !== 'و' && text[0] !== 'ف') || text.length < 3) return null
  const rest = text.slice(1)
  const found = known(rest, text, 1, '', Tag.Conjunction) ?? withPreposition(rest, text, 1, Tag.Conjunction)
  if (found !== null) return found
  if (!rest.startsWith('ال') || rest.length < 5) return null
  return { tags: Tag.Definite | Tag.Conjunction, cue: null, base: rest.slice(2), skip: 1, preposition: '' }
}

function withPreposition(text: string, whole: string, skip: number, extra: number): Word | null {
  const letter = text[0] ?? ''
  if (text.length === 1 && (letter === 'ب' || letter === 'ل')) {
    // "لـ 20" and لـ"…" leave the preposition as a token of its own.
    return { tags: Tag.Preposition | extra, cue: null, base: letter, skip, preposition: '' }
  }
  if ((letter !== 'ب' && letter !== 'ل' && letter !== 'ك') || text.length < 4) return null
  // The alef of the article is not written after li-: للكرملين is ل + الكرملين.
  const doubled = letter === 'ل' && text[1] === 'ل'
  const rest = doubled ? `ا${text.slice(1)}` : text.slice(1)
  const found = known(rest, whole, skip + 1, letter, extra)
  if (found !== null) return { ...found, skip: skip + 1 }
  if (!rest.startsWith('ال') || rest.length < 5) return null
  return { tags: Tag.Definite | extra, cue: null, base: rest.slice(2), skip: skip + 1, preposition: letter }
}

/** The forms in which a registered name may stand with proclitics written onto it. */
export function peelArabic(text: string): { text: string; skip: number }[] {
  const forms: { text: string; skip: number }[] = []
  const rest = text[0] === 'و' || text[0] === 'ف' ? text.slice(1) : ''
  if (rest.length > 2) forms.push({ text: rest, skip: 1 })
  for (const [form, skip] of [[text, 0] as const, [rest, 1] as const]) {
    const letter = form[0]
    if (form.length < 4 || (letter !== 'ب' && letter !== 'ل' && letter !== 'ك')) continue
    if (letter === 'ل' && form[1] === 'ل') forms.push({ text: `ال${form.slice(2)}`, skip: skip + 1 })
    forms.push({ text: form.slice(1), skip: skip + 1 })
  }
  return forms
}
