import { type CueForm, type CueKind, Takes } from '../common/words'
import type { CueClass } from '../types'

const { That, Quotation, Noun, About, Clause } = Takes
const SAYS = That | Quotation | Clause

interface VerbEntry {
  /** Base, third person, past and -ing form; the base names the entry. */
  forms: [string, string, string, string]
  class: CueClass
  takes: number
  kind?: CueKind
}

const verb = (forms: string, cueClass: CueClass, takes: number, kind?: CueKind): VerbEntry => {
  const [base = '', third = '', past = '', ing = ''] = forms.split(' ')
  return { forms: [base, third, past, ing], class: cueClass, takes, ...(kind === undefined ? {} : { kind }) }
}

/** Verbs of saying, from the commonest of English news downwards. */
const VERBS: VerbEntry[] = [
  verb('say says said saying', 'say', SAYS),
  verb('add adds added adding', 'say', That | Quotation),
  verb('tell tells told telling', 'say', SAYS),
  verb('state states stated stating', 'say', SAYS),
  verb('announce announces announced announcing', 'announce', SAYS | Noun),
  verb('report reports reported reporting', 'report', SAYS | Noun),
  verb('note notes noted noting', 'say', That | Quotation),
  verb('explain explains explained explaining', 'say', That | Quotation),
  verb('write writes wrote writing', 'say', That | Quotation),
  verb('tweet tweets tweeted tweeting', 'say', That | Quotation),
  verb('comment comments commented commenting', 'say', That | Quotation),
  verb('remark remarks remarked remarking', 'say', That | Quotation),
  verb('continue continues continued continuing', 'say', Quotation),
  verb('reply replies replied replying', 'say', That | Quotation),
  verb('respond responds responded responding', 'say', That | Quotation),
  verb('declare declares declared declaring', 'announce', That | Quotation),
  verb('confirm confirms confirmed confirming', 'confirm', SAYS | Noun),
  verb('acknowledge acknowledges acknowledged acknowledging', 'confirm', That | Quotation),
  verb('admit admits admitted admitting', 'confirm', That | Quotation),
  verb('insist insists insisted insisting', 'confirm', SAYS),
  verb('stress stresses stressed stressing', 'confirm', That | Quotation),
  verb('emphasize emphasizes emphasized emphasizing', 'confirm', That | Quotation),
  verb('emphasise emphasises emphasised emphasising', 'confirm', That | Quotation),
  verb('reveal reveals revealed revealing', 'announce', That),
  verb('disclose discloses disclosed disclosing', 'announce', That),
  verb('show shows showed showing', 'report', That),
  verb('indicate indicates indicated indicating', 'report', That),
  verb('suggest suggests suggested suggesting', 'estimate', SAYS),
  verb('estimate estimates estimated estimating', 'estimate', SAYS),
  verb('predict predicts predicted predicting', 'estimate', That | Quotation),
  verb('expect expects expected expecting', 'estimate', That),
  verb('claim claims claimed claiming', 'claim', SAYS),
  verb('allege alleges alleged alleging', 'claim', SAYS),
  verb('assert asserts asserted asserting', 'claim', That | Quotation),
  verb('argue argues argued arguing', 'claim', That | Quotation),
  verb('maintain maintains maintained maintaining', 'claim', That),
  verb('deny denies denied denying', 'deny', That | Noun),
  verb('warn warns warned warning', 'warn', SAYS | About),
  verb('caution cautions cautioned cautioning', 'warn', That | Quotation),
  verb('promise promises promised promising', 'promise', That | Quotation),
  verb('pledge pledges pledged pledging', 'promise', That),
  verb('vow vows vowed vowing', 'promise', That),
  verb('believe believes believed believing', 'believe', That | Clause),
  verb('think thinks thought thinking', 'believe', That),
  verb('hear hears heard hearing', 'report', 0),
  verb('quote quotes quoted quoting', 'report', 0, 'transfer'),
  verb('cite cites cited citing', 'report', 0, 'transfer'),
]

export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map(
  VERBS.flatMap(({ forms, class: cueClass, takes, kind }) =>
    forms.map((form, index): [string, CueForm] => [
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
    ]),
  ),
)

/** "according to X" and its like. */
export const PREPOSITIONS: ReadonlyMap<string, CueForm> = new Map(
  (
    [
      ['according', ['to']],
      ['per', []],
    ] as const
  ).map(([form, next]): [string, CueForm] => [
    form,
    {
      lemma: [form, ...next].join(' '),
      class: 'according_to',
      kind: 'preposition',
      takes: 0,
      gender: null,
      number: null,
      tense: null,
      next,
    },
  ]),
)
