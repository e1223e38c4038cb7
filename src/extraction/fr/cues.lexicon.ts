import { type CueForm, Takes } from '../common/words'
import { fold } from '../folded-text'
import type { CueClass } from '../types'

const { That, Quotation, Noun, Clause, ObjectOf } = Takes
const SPEECH = That | Quotation
/** With an infinitive that stands for a clause: "affirme avoir vu". */
const SAYS = SPEECH | Clause

/** Verbs in -er are given by the infinitive alone; others with every form, "~" before the present participle, "_" before
 *  a word that must follow the form. */
const VERBS: readonly [CueClass, number, string][] = [
  ['say', SAYS, 'dire|dit|disent|disait|disaient|dirent|~disant'],
  ['say', SAYS, 'déclarer indiquer préciser expliquer'],
  [
    'say',
    SPEECH,
    'ajouter souligner raconter rappeler|rappelle|rappellent|rappelé|rappelait|rappela|~rappelant',
  ],
  ['say', SPEECH, 'noter observer commenter témoigner marteler insister relever détailler signaler'],
  ['say', SPEECH, 'écrire|écrit|écrivent|écrivait|écrivit|~écrivant'],
  ['say', SPEECH, 'répondre|répond|répondent|répondu|répondait|répondit|~répondant'],
  ['say', Quotation, 'lancer tweeter résumer'],
  ['say', Quotation, 'poursuivre|poursuit|poursuivent|poursuivi|poursuivait|poursuivit|~poursuivant'],
  ['say', SPEECH, 'conclure|conclut|concluent|conclu|concluait|~concluant'],
  ['announce', SPEECH | Noun, 'annoncer révéler'],
  ['announce', SPEECH, 'proclamer'],
  ['report', SPEECH | Noun, 'rapporter relater'],
  ['report', SPEECH, 'constater'],
  ['report', Noun, 'faire_état|fait|font|faisait|faisaient|~faisant'],
  ['confirm', SPEECH | Noun, 'confirmer'],
  ['confirm', SAYS, 'affirmer assurer'],
  ['confirm', SAYS, 'reconnaître|reconnaît|reconnaissent|reconnu|reconnaissait|~reconnaissant'],
  ['confirm', SAYS, 'admettre|admet|admettent|admis|admettait|~admettant'],
  ['deny', SAYS | Noun, 'démentir|dément|démentent|démenti|démentait|~démentant'],
  ['deny', SAYS | Noun, 'nier|nie|nient|nié|niait|~niant'],
  ['deny', Noun, 'réfuter'],
  ['accuse', ObjectOf, 'accuser'],
  ['accuse', Noun, 'dénoncer condamner'],
  ['claim', SAYS, 'prétendre|prétend|prétendent|prétendu|prétendait|~prétendant'],
  ['warn', SPEECH, 'avertir|avertit|avertissent|averti|avertissait|~avertissant'],
  ['warn', SPEECH, 'prévenir|prévient|préviennent|prévenu|prévenait|~prévenant'],
  ['promise', SPEECH, 'promettre|promet|promettent|promis|promettait|~promettant'],
  ['estimate', SAYS, 'estimer juger|juge|jugent|jugé|jugeait|~jugeant'],
  ['call_for', That | Noun, 'réclamer exiger|exige|exigent|exigé|exigeait|~exigeant'],
  ['call_for', That, 'demander'],
  ['believe', That, 'penser espérer croire|croit|croient|cru|croyait|~croyant'],
  ['believe', That, 'craindre|craint|craignent|craignait|~craignant redouter'],
]

const ER_ENDINGS = ['e', 'ent', 'é', 'ait', 'aient', 'a', 'èrent', '~ant']

function formsOf(entry: string): string[] {
  const [infinitive = '', ...forms] = entry.split('|')
  if (forms.length > 0) return forms
  const stem = infinitive.slice(0, -2)
  return ER_ENDINGS.map((ending) => (ending.startsWith('~') ? `~${stem}${ending.slice(1)}` : stem + ending))
}

const form = (lemma: string, cueClass: CueClass, parts: Partial<CueForm>): CueForm => ({
  lemma,
  class: cueClass,
  kind: 'verb',
  takes: 0,
  gender: null,
  number: null,
  tense: null,
  next: [],
  ...parts,
})

/** Verbs of saying by folded form. Folding makes "déclare" and "déclaré" one; the recogniser tells them apart. */
export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map(
  VERBS.flatMap(([cueClass, takes, entries]) =>
    entries.split(' ').flatMap((entry) => {
      const [lemma = '', ...next] = (entry.split('|')[0] ?? '')
        .split('_')
        .map((word, at) => (at === 0 ? word : fold(word)))
      return formsOf(entry).map((written): [string, CueForm] => {
        const participle = written.startsWith('~')
        const kind = participle ? 'participle' : 'verb'
        return [fold(participle ? written.slice(1) : written), form(lemma, cueClass, { takes, kind, next })]
      })
    }),
  ),
)

const PHRASES: readonly [string, CueClass][] = [
  ['selon', 'according_to'],
  ["d'après", 'according_to'],
  ['aux dires de', 'according_to'],
  ["de l'avis de", 'believe'],
  ['de source', 'according_to'],
  ['de sources', 'according_to'],
]

/** "selon X" and its like, by first word. `de source` keeps its noun, which is the source. */
export const PREPOSITIONS: ReadonlyMap<string, readonly CueForm[]> = (() => {
  const found = new Map<string, CueForm[]>()
  for (const [lemma, cueClass] of PHRASES) {
    const [first = '', ...next] = lemma.split(' ').map(fold)
    const entry = form(lemma, cueClass, { kind: 'preposition', next })
    found.set(first, [...(found.get(first) ?? []), entry])
  }
  return found
})()

/** "citant X", "qui cite X": where a medium has it from. */
export const CITING: CueForm = form('citer', 'report', { kind: 'transfer' })
export const CITING_FORMS: ReadonlySet<string> = new Set(
  ['citant', 'cite', 'citent', 'citait', 'citaient'].map(fold),
)
