import { type CueForm, Takes } from '../common/words'
import type { CueClass } from '../types'

const form = (lemma: string, cueClass: CueClass, takes: number): CueForm => ({
  lemma,
  class: cueClass,
  kind: 'verb',
  takes,
  gender: null,
  number: null,
  tense: null,
  next: [],
})

const { That, Clause, About, Toward, To } = Takes

/** Adjectives behind "is": what somebody holds or feels about something. */
export const ADJECTIVE_CUES: ReadonlyMap<string, CueForm> = new Map(
  (
    [
      [
        'believe',
        That | Clause | About,
        'confident convinced sure certain hopeful optimistic afraid worried concerned',
      ],
      ['believe', That | Clause | About, 'fearful doubtful'],
      ['believe', That | Clause, 'positive aware unaware glad happy proud sorry'],
      [
        'believe',
        That | About,
        'pessimistic skeptical sceptical wary unsure surprised disappointed alarmed unconvinced',
      ],
      ['confirm', That | Clause, 'adamant insistent'],
      ['accuse', About, 'critical dismissive'],
      ['believe', About, 'supportive'],
      ['believe', Toward, 'opposed'],
      ['believe', To, 'determined eager'],
    ] as const
  ).flatMap(([cueClass, takes, words]) =>
    words.split(' ').map((word): [string, CueForm] => [word, form(word, cueClass, takes)]),
  ),
)

/** A verb with the words that make it one of saying, and its other forms. */
interface Phrasal {
  next: readonly string[]
  cue: CueForm
}

const PHRASALS: readonly (readonly [CueClass, string, string])[] = [
  ['accuse', 'lash lashes lashed lashing', 'out at'],
  ['accuse', 'hit hits hitting', 'out at'],
  ['accuse', 'hit hits hitting', 'back at'],
  ['accuse', 'fire fires fired firing', 'back at'],
  ['accuse', 'rail rails railed railing', 'against'],
  ['accuse', 'speak speaks spoke speaking', 'out against'],
  ['accuse', 'take takes took taking', 'aim at'],
  ['accuse', 'take takes took taking', 'issue with'],
  ['accuse', 'find finds found finding', 'fault with'],
  ['accuse', 'cast casts casting', 'doubt on'],
  ['accuse', 'raise raises raised raising', 'questions about'],
  ['accuse', 'raise raises raised raising', 'doubts about'],
  ['believe', 'come comes came coming', 'out against'],
  ['believe', 'come comes came coming', 'out for'],
  ['believe', 'come comes came coming', 'out in favor of'],
  ['deny', 'rule rules ruled ruling', 'out'],
  ['deny', 'push pushes pushed pushing', 'back against'],
  ['deny', 'push pushes pushed pushing', 'back on'],
]

/** Verbs that say something only with their particles, by their forms: "lashed out at the press". */
export const PHRASAL_CUES: ReadonlyMap<string, readonly Phrasal[]> = (() => {
  const found = new Map<string, Phrasal[]>()
  for (const [cueClass, forms, particles] of PHRASALS) {
    const [base = ''] = forms.split(' ')
    const phrasal = { next: particles.split(' '), cue: form(`${base} ${particles}`, cueClass, 0) }
    for (const word of forms.split(' ')) {
      const list = found.get(word)
      if (list === undefined) found.set(word, [phrasal])
      else list.push(phrasal)
    }
  }
  return found
})()
