import { type CueForm, type CueKind, Takes } from '../common/words'
import type { CueClass } from '../types'

const { That, Quotation, Noun, To, On, About, Clause, For, ObjectTo, As, ObjectOf, Question, At, Quoted } =
  Takes
const SPEECH = That | Quotation
const SAYS = SPEECH | Clause | Question

/** Base, third person, past and -ing form; the base names the entry. */
type Forms = readonly [string, string, string, string]

/** Verbs of saying with what they take; a plus sign doubles the last letter, a bar separates irregular forms. */
const VERBS: readonly [CueClass, number, string][] = [
  ['say', SAYS, 'say|says|said|saying'],
  ['say', SAYS, 'tell|tells|told|telling'],
  ['say', SAYS, 'state'],
  ['say', SPEECH, 'add note remark comment reply respond'],
  ['say', SPEECH | Question, 'write|writes|wrote|writing explain observe mention recall clarify'],
  ['say', SPEECH | Noun, 'tweet post text'],
  ['say', Quotation, 'continue joke quip shout read|reads|read|reading ask exclaim'],
  ['say', SPEECH, 'answer conclude lament muse opine boast elaborate counter'],
  ['say', That, 'point imply|implies|implied|implying'],
  ['say', That, 'testify reiterate repeat'],
  ['say', Quotation | About, 'speak|speaks|spoke|speaking'],
  ['say', As | Noun, 'describe characterize characterise portray'],
  ['announce', SAYS | Noun, 'announce'],
  ['announce', SPEECH | Noun, 'declare proclaim'],
  ['announce', That | Noun, 'disclose'],
  ['announce', That, 'reveal'],
  ['report', SAYS | Noun, 'report'],
  ['report', That, 'show|shows|showed|showing indicate find|finds|found|finding learn demonstrate determine'],
  ['confirm', SAYS | Noun, 'confirm'],
  ['confirm', SPEECH | Noun, 'acknowledge'],
  ['confirm', SPEECH | To, 'admit+'],
  ['confirm', SAYS | On, 'insist'],
  ['confirm', SPEECH, 'concede affirm'],
  ['confirm', SPEECH | Noun, 'stress emphasize emphasise underline underscore'],
  ['estimate', SPEECH | Clause | Noun, 'estimate'],
  ['estimate', At, 'put|puts|put|putting'],
  ['estimate', SPEECH | Clause, 'suggest'],
  ['estimate', SPEECH | Noun, 'predict forecast|forecasts|forecast|forecasting'],
  ['estimate', That | ObjectTo, 'expect'],
  ['estimate', That, 'project calculate assume reckon'],
  ['claim', SAYS | To, 'claim'],
  ['claim', SAYS | Noun, 'allege'],
  ['claim', SPEECH, 'assert'],
  ['claim', SPEECH | Clause, 'argue contend'],
  ['claim', That, 'maintain posit+'],
  ['deny', That | Noun, 'deny|denies|denied|denying'],
  ['deny', As | Noun, 'dismiss refute'],
  ['deny', Noun, 'reject'],
  ['accuse', ObjectOf, 'accuse blame'],
  ['accuse', As, 'denounce condemn slam+ criticize criticise decry|decries|decried|decrying'],
  ['accuse', That | About, 'complain'],
  ['warn', SAYS | About, 'warn'],
  ['warn', SPEECH | About, 'caution'],
  ['warn', To, 'threaten'],
  ['promise', SPEECH | To, 'promise vow pledge swear|swears|swore|swearing'],
  ['call_for', For | On | Quoted, 'call'],
  ['say', Quoted, 'dub+ label brand term'],
  ['call_for', ObjectTo | Quotation, 'urge'],
  ['call_for', That | Noun, 'demand'],
  ['call_for', That | Noun, 'recommend propose'],
  ['call_for', That | Quotation | For, 'plead'],
  ['believe', That | Clause, 'believe think|thinks|thought|thinking'],
  ['believe', That | Clause | To, 'hope'],
  ['believe', That | Clause, 'fear'],
  ['believe', ObjectTo | To, 'want'],
  [
    'believe',
    That,
    'doubt worry|worries|worried|worrying agree|agrees|agreed|agreeing feel|feels|felt|feeling know|knows|knew|knowing',
  ],
  ['believe', SPEECH | As, 'view'],
]

const TRANSFERS: readonly string[] = ['quote', 'cite']

function formsOf(entry: string): Forms {
  if (entry.includes('|')) {
    const [base = '', third = '', past = '', ing = ''] = entry.split('|')
    return [base, third, past, ing]
  }
  const base = entry.replace('+', '')
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  const stem = entry.endsWith('+') ? base + base.slice(-1) : base.endsWith('e') ? base.slice(0, -1) : base
  return [base, /(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ing`]
}

const formsWith = (
  entry: string,
  cueClass: CueClass,
  takes: number,
  kind: CueKind | null,
): [string, CueForm][] => {
  const forms = formsOf(entry)
  return forms.map((form, index): [string, CueForm] => [
    form,
    {
      lemma: forms[0],
      class: cueClass,
      kind: kind ?? (index === 3 ? 'participle' : 'verb'),
      takes,
      gender: null,
      number: null,
      tense: index === 2 ? 'past' : 'present',
      next: [],
    },
  ])
}

export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map([
  ...VERBS.flatMap(([cueClass, takes, entries]) =>
    entries.split(' ').flatMap((entry) => formsWith(entry, cueClass, takes, null)),
  ),
  ...TRANSFERS.flatMap((entry) => formsWith(entry, 'report', 0, 'transfer')),
])

const phrase = (lemma: string, cueClass: CueClass): [string, CueForm[]] => {
  const [first = '', ...next] = lemma.split(' ')
  const form: CueForm = {
    lemma,
    class: cueClass,
    kind: 'preposition',
    takes: 0,
    gender: null,
    number: null,
    tense: null,
    next,
  }
  return [first, [form]]
}

/** "according to X" and its like, by first word; longer phrases stand first. */
export const PREPOSITIONS: ReadonlyMap<string, readonly CueForm[]> = (() => {
  const found = new Map<string, CueForm[]>()
  for (const [first, forms] of [
    phrase('according to', 'according_to'),
    phrase('in the words of', 'according_to'),
    phrase('in the view of', 'believe'),
    phrase('in the opinion of', 'believe'),
    phrase('as reported by', 'report'),
    phrase('as quoted by', 'report'),
    phrase('as cited by', 'report'),
    phrase('as told to', 'report'),
    phrase('as stated by', 'say'),
    phrase('as announced by', 'announce'),
    phrase('reported by', 'report'),
    phrase('quoted by', 'report'),
    phrase('cited by', 'report'),
    phrase('carried by', 'report'),
    phrase('per', 'according_to'),
  ]) {
    const list = found.get(first)
    if (list === undefined) found.set(first, forms)
    else list.push(...forms)
  }
  return found
})()

/** Nouns for what somebody says, with the verb they go with: "the minister's warning that". */
export const NOUN_CUES: ReadonlyMap<string, CueForm> = new Map(
  (
    [
      [
        'claim',
        'claim claims assertion assertions allegation allegations contention argument accusation accusations',
      ],
      ['say', 'statement statements comment comments remark remarks suggestion explanation'],
      ['announce', 'announcement declaration revelation disclosure'],
      ['warn', 'warning warnings threat threats'],
      ['promise', 'promise promises pledge pledges vow assurance assurances'],
      ['confirm', 'admission acknowledgment acknowledgement insistence confirmation'],
      ['estimate', 'estimate prediction forecast assessment conclusion finding findings'],
      ['deny', 'denial denials'],
      ['believe', 'belief view views opinion words estimation conviction hope fear fears concern concerns'],
      ['call_for', 'demand demands recommendation'],
    ] as const
  ).flatMap(([cueClass, words]) =>
    words.split(' ').map((word): [string, CueForm] => [
      word,
      {
        lemma: word,
        class: cueClass,
        kind: 'verb',
        takes: That,
        gender: null,
        number: null,
        tense: null,
        next: [],
      },
    ]),
  ),
)
