import type { VoiceLexicon } from '../common/voice'
import { has, Tag } from '../common/words'

const list = (words: string): string[] => words.trim().split(/\s+/)

export const voice: VoiceLexicon = {
  isFinite: (word, text) =>
    word.cue?.kind === 'verb' ||
    has(word, Tag.Verb | Tag.Auxiliary) ||
    /(ent|ait|aient|ont|era)$/.test(text) ||
    list('est a sont ont fut').includes(text),
  hearsay: new Set(
    list('condamne condamné dénonce dénoncé critique critiqué salué salue propos déclaration'),
  ),
  narrating: new Set(list('il')),
  resuming: new Set(list('cela ceci ce cette il elle ils elles nous')),
}
