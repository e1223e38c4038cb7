import { type CueForm, type CueKind, Takes } from '../common/words'
import type { CueClass } from '../types'

const {
  That,
  Quotation,
  Noun,
  To,
  On,
  About,
  Clause,
  For,
  ObjectTo,
  As,
  ObjectOf,
  Question,
  At,
  Quoted,
  Label,
  Gerund,
  Toward,
} = Takes
const SPEECH = That | Quotation
const STATES = SPEECH | Clause
const SAYS = STATES | Question
const JUDGES = As | Noun | ObjectOf

/** Base, third person, past and -ing form; the base names the entry. */
type Forms = readonly [string, string, string, string]

/** Verbs of saying with what they take; a plus sign doubles the last letter, a bar separates irregular forms. */
const VERBS: readonly [CueClass, number, string][] = [
  ['say', SAYS, 'say|says|said|saying tell|tells|told|telling'],
  ['say', SAYS, 'state explain observe recall clarify note remark'],
  ['say', That | Clause | As | Noun, 'mention'],
  ['say', SAYS, 'write|writes|wrote|writing'],
  [
    'say',
    STATES,
    'add reply|replies|replied|replying respond answer counter joke quip+ boast brag+ muse opine',
  ],
  ['say', STATES, 'reiterate repeat retort stipulate specify|specifies|specified|specifying'],
  ['say', SPEECH, 'comment elaborate scoff fume gripe gush shout yell scream whisper exclaim'],
  ['say', SPEECH | Noun, 'tweet post text'],
  ['say', Quotation, 'cry continue interject bark snap+ mutter murmur chime wail read|reads|read|reading'],
  ['say', That | Clause, 'point imply|implies|implied|implying testify|testifies|testified|testifying'],
  ['say', Quotation | About, 'speak|speaks|spoke|speaking'],
  ['say', That | About, 'rant rave'],
  ['say', Toward, 'refer+ allude'],
  ['say', That | Toward, 'hint'],
  ['say', SPEECH | Noun | Gerund, 'lament bemoan deplore'],
  ['say', As | Noun, 'describe characterize characterise portray depict'],
  ['say', Question | Noun, 'question'],
  ['say', Noun | As | ObjectOf, 'praise applaud commend laud tout hail congratulate'],
  ['say', Noun, 'downplay defend highlight outline'],
  ['say', Quoted | Label, 'dub+ label brand term'],
  ['announce', SAYS | Noun, 'announce'],
  ['announce', STATES | Noun | Label, 'declare proclaim'],
  ['announce', That | Noun, 'disclose'],
  ['announce', That | Clause, 'reveal rule'],
  ['report', SAYS | Noun, 'report'],
  [
    'report',
    That | Clause | Question,
    'show|shows|showed|showing find|finds|found|finding learn determine discover',
  ],
  ['report', That | Clause, 'indicate demonstrate conclude'],
  ['confirm', SAYS | Noun, 'confirm'],
  ['confirm', STATES | Noun, 'acknowledge'],
  ['confirm', STATES | To, 'admit+'],
  ['confirm', STATES | On, 'insist'],
  ['confirm', STATES, 'concede affirm reaffirm attest'],
  ['confirm', That | To, 'confess'],
  ['confirm', STATES | Noun, 'stress emphasize emphasise underline underscore'],
  ['estimate', STATES | Noun, 'estimate'],
  ['estimate', At, 'put|puts|put|putting place'],
  ['estimate', STATES | Gerund, 'suggest'],
  ['estimate', STATES | Noun, 'predict'],
  ['estimate', SPEECH | Noun, 'forecast|forecasts|forecast|forecasting'],
  ['estimate', That | Clause | ObjectTo | To, 'expect'],
  [
    'estimate',
    That | Clause,
    'project calculate assume reckon guess bet|bets|bet|betting speculate theorize surmise',
  ],
  ['estimate', That | Clause | Noun, 'anticipate foresee|foresees|foresaw|foreseeing'],
  ['claim', SAYS | To | Noun, 'claim'],
  ['claim', SAYS | Noun, 'allege'],
  ['claim', STATES, 'assert'],
  ['claim', STATES | About | For, 'argue'],
  ['claim', STATES, 'contend'],
  ['claim', That | Clause, 'maintain posit'],
  ['claim', SPEECH, 'charge'],
  ['deny', That | Clause | Noun | Gerund, 'deny|denies|denied|denying'],
  ['deny', As | Noun, 'dismiss reject'],
  ['deny', That | Noun, 'dispute refute'],
  ['deny', Noun, 'rebut+ repudiate disavow'],
  ['accuse', ObjectOf, 'accuse'],
  ['accuse', ObjectOf | Noun, 'blame'],
  ['accuse', JUDGES, 'denounce condemn slam+ criticize criticise decry|decries|decried|decrying'],
  ['accuse', JUDGES, 'blast rip+ castigate lambast lambaste berate rebuke deride mock ridicule'],
  ['accuse', That | About, 'complain grumble'],
  ['warn', SAYS | About | ObjectTo, 'warn caution'],
  ['warn', To | That | Noun, 'threaten'],
  ['promise', STATES | To | Noun, 'promise vow pledge swear|swears|swore|swearing'],
  ['promise', That | Clause | Noun, 'guarantee'],
  ['promise', That, 'assure inform notify|notifies|notified|notifying remind'],
  ['promise', To, 'offer'],
  ['call_for', For | On | Quoted | Label, 'call'],
  ['call_for', ObjectTo | SPEECH | Noun, 'urge'],
  ['call_for', That | Noun, 'demand'],
  ['call_for', That | Noun | Gerund, 'recommend propose'],
  ['call_for', SPEECH | For, 'plead'],
  ['call_for', For, 'appeal'],
  ['call_for', Quotation | ObjectTo, 'ask'],
  ['call_for', That | ObjectTo, 'advise instruct order'],
  ['call_for', That | ObjectTo | Noun, 'request'],
  ['call_for', ObjectTo | For | To, 'push press'],
  ['call_for', ObjectTo, 'beg+ implore exhort encourage'],
  ['call_for', Noun | Gerund, 'advocate'],
  ['believe', That | Clause, 'believe think|thinks|thought|thinking fear feel|feels|felt|feeling suspect'],
  ['believe', That | Clause | To, 'hope'],
  ['believe', ObjectTo | To, 'want'],
  ['believe', To, 'intend plan+ aim wish seek|seeks|sought|seeking'],
  ['believe', That | Clause | About, 'worry|worries|worried|worrying'],
  ['believe', That | Clause | Question, 'doubt know|knows|knew|knowing'],
  ['believe', Question, 'wonder'],
  ['believe', That | Clause | To, 'agree|agrees|agreed|agreeing'],
  [
    'believe',
    That | Clause,
    'disagree|disagrees|disagreed|disagreeing realize realise recognize recognise understand|understands|understood|understanding',
  ],
  ['believe', Label | Question, 'consider deem'],
  ['believe', SPEECH | As, 'view'],
  ['believe', As, 'see|sees|saw|seeing regard'],
  ['believe', Noun | Gerund, 'oppose favor favour endorse'],
  ['believe', Noun, 'support'],
  ['believe', That | Noun | Gerund, 'regret+'],
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

/** What a noun of saying takes behind it, apart from "that". */
const NOUN_TAKES: readonly [CueClass, number, string][] = [
  ['claim', About, 'claim claims assertion assertions allegation allegations contention argument'],
  ['accuse', About, 'accusation accusations complaint complaints'],
  ['accuse', About, 'criticism condemnation denunciation'],
  ['say', 0, 'statement statements comment comments remark remarks suggestion explanation'],
  ['announce', About, 'announcement declaration revelation disclosure'],
  ['warn', About | To, 'warning warnings threat threats'],
  ['promise', To, 'promise promises pledge pledges vow assurance assurances'],
  ['confirm', About, 'admission acknowledgment acknowledgement insistence confirmation'],
  ['estimate', About, 'estimate prediction forecast assessment conclusion finding findings'],
  ['deny', About, 'denial denials rejection'],
  ['believe', 0, 'belief view views opinion words estimation conviction'],
  ['believe', About | For, 'hope hopes'],
  ['believe', About, 'fear fears concern concerns doubt doubts confidence regret skepticism scepticism'],
  ['believe', To | For, 'desire'],
  ['believe', For, 'support'],
  ['believe', Toward, 'opposition'],
  ['call_for', For, 'call calls demand demands recommendation appeal'],
]

/** Nouns for what somebody says, with the verb they go with: "the minister's warning that". */
export const NOUN_CUES: ReadonlyMap<string, CueForm> = new Map(
  NOUN_TAKES.flatMap(([cueClass, takes, words]) =>
    words.split(' ').map((word): [string, CueForm] => [
      word,
      {
        lemma: word,
        class: cueClass,
        kind: 'verb',
        takes: That | takes,
        gender: null,
        number: null,
        tense: null,
        next: [],
      },
    ]),
  ),
)
