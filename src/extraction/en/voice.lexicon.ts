import type { VoiceLexicon } from '../common/voice'
import { has, Tag } from '../common/words'

const list = (words: string): string[] => words.trim().split(/\s+/)

const AUXILIARIES = new Set(
  list(`is are was were am has have had will would can could may might must should shall do does did isn't aren't wasn't
    weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't doesn't don't didn't went came took gave
    saw fell rose began became knew grew ran drove flew spoke wrote chose broke threw drew met held led left made sent set
    put won lost kept cut hit shot paid told found stood brought fought caught built`),
)

/** Words of saying and of taking a stand, where no clause of theirs is read; "reportedly" credits somebody unnamed. */
const HEARSAY =
  list(`said says say told tells reportedly allegedly purportedly supposedly statement statements remark remarks comment comments
  commented tweeted tweet quipped argued argues condemned condemns denounced denounces praised praises criticised
  criticized criticises criticizes slammed blamed blames accused accuses demanded demands urged urges replied answered asked
  responded believe believes believed thinks thought`)

export const voice: VoiceLexicon = {
  isFinite: (word, text) =>
    word.cue?.kind === 'verb' ||
    has(word, Tag.Verb | Tag.Auxiliary) ||
    AUXILIARIES.has(text) ||
    /[a-z]{2}ed$/.test(text) ||
    /[a-z]'(s|re|ve|d|ll|m)$/.test(text) ||
    /[a-z]{3}s$/.test(text),
  hearsay: new Set(HEARSAY),
  narrating: new Set(list('it')),
  resuming: new Set(list('this these that those such it they he she we')),
}
