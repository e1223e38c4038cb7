import { Tag } from '../common/words'
import { PEOPLE_PLURAL, PEOPLE_SINGULAR } from './people.lexicon'
import { DATELINES } from './places'
import { VERBS } from './verbs.lexicon'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Closed word lists of English, folded; a word may stand in several. */
const LISTS: [number, string[]][] = [
  [Tag.That, list('that')],
  [
    Tag.Preposition,
    list(`of in on at by for from to with about over after before during since until against between through into near
      under among amid across toward towards outside inside within without following as upon via regarding despite
      around because off behind beyond beneath below above along beside besides than like unlike`),
  ],
  [
    Tag.Time,
    list(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march
      april june july august september october november december morning evening afternoon night week month year
      earlier later late early last next recently now currently ago`),
  ],
  [Tag.Relative, list('which who whom whose what where')],
  [
    Tag.Connector,
    list('but while whereas although though because when if however so meanwhile yet or nor then as'),
  ],
  [Tag.Conjunction, list('and')],
  [
    Tag.Negation,
    list(
      "not no never n't cannot didn't doesn't don't isn't wasn't aren't weren't won't hasn't haven't hadn't can't couldn't wouldn't shouldn't mustn't needn't",
    ),
  ],
  [
    Tag.Title,
    list(`mr mrs ms dr president minister prime king queen prince princess general gen major colonel col lieutenant lt
      captain capt sergeant sgt admiral brigadier commander chief secretary senator sen representative rep governor gov
      mayor ambassador spokesman spokeswoman spokesperson director chairman chairwoman chair ceo head leader judge
      justice sheriff professor prof pope bishop sheikh deputy foreign attorney coach captain chancellor premier
      lawmaker legislator congressman congresswoman secretary-general undersecretary imam cleric ayatollah marshal
      envoy coordinator officer administrator editor analyst`),
  ],
  [
    Tag.Role,
    [
      ...PEOPLE_SINGULAR,
      ...PEOPLE_PLURAL,
      ...list(
        'predecessor successor counterpart counterparts head poster spokespeople victim victims member members family authorities person',
      ),
    ],
  ],
  [
    Tag.Anonymous,
    list(`official officials source sources witness witnesses diplomat diplomats residents activists analysts experts
      medics doctors eyewitnesses survivors critics researchers relatives insiders leaks aide aides resident witness people individuals locals negotiators mediators source's
      rescuers lawmakers prosecutors investigators neighbours neighbors supporters opponents militants traders observers`),
  ],
  [
    Tag.Organisation,
    list(`ministry government army military police department office bureau agency court commission committee council
      union organization organisation group authority authorities company corporation university hospital navy force
      forces party movement association federation institute foundation church parliament presidency embassy mission
      board center centre administration bank fund kremlin navy league team airline observatory agencies ministries office cabinet senate congress coalition alliance regime state's
      consulate judiciary prosecution directorate branch brigade brigades campaign firm watchdog charity hospital school
      council club company corp inc armies governments parties countries nations unions companies militaries opposition campaign service services`),
  ],
  [
    Tag.Document,
    list(`statement report reports study survey press release letter figures data records documents document poll
      estimates findings investigation review tally tallies count memo indictment lawsuit complaint filing posting post article
      transcript cable results result paper message messages petition polls analysis census index breakdown toll communique declaration dispatch bulletin`),
  ],
  [
    Tag.Medium,
    list(
      'newspaper newspapers paper weekly outlet outlets station broadcasters agencies website news agency broadcaster television tv radio channel magazine media daily website blog',
    ),
  ],
  [
    Tag.Classifier,
    list('the newspaper news agency broadcaster channel movement group magazine daily state television tv'),
  ],
  [
    Tag.Occasion,
    list(`statement interview conference briefing post speech letter press release remarks email tweet article telephone
      phone video message address comments comment testimony meeting conversation call hearing letter memo note report summit forum debate session rally posting broadcast
      post posts tweets statements interviews ceremony telegram facebook twitter x appearance talks`),
  ],
  [Tag.Pronoun, list('he she it they we i you')],
  [Tag.Demonstrative, list('this these those there')],
  [
    Tag.Auxiliary,
    list(`is are was were be been being has have had do does did will would shall should can could may might must also
      publicly reportedly later earlier officially repeatedly previously recently then further i'm he's she's it's we're they're i've we've they've i'll
      we'll he'd she'd they'd`),
  ],
  [
    Tag.Adverb,
    list(
      `also publicly reportedly later earlier officially repeatedly previously recently then further only just again once
      simply still even already often initially ever soon long both first twice now instead`,
    ),
  ],
  [Tag.Verb, [...VERBS]],
  [Tag.Same, list('same')],
  [
    Tag.Feminine,
    list(
      'she spokeswoman chairwoman congresswoman mrs ms queen princess actress mother daughter sister wife woman',
    ),
  ],
  [
    Tag.Plural,
    [
      ...PEOPLE_PLURAL,
      ...list(`they spokespeople authorities media data results findings studies figures polls surveys estimates documents
        records reports members others leaders victims`),
    ],
  ],
  [
    Tag.Event,
    list(
      'death deaths killing arrest arrests loss release capture injuries casualties rescue attack plans the a an its his',
    ),
  ],
]

export const WORD_TAGS: ReadonlyMap<string, number> = (() => {
  const tags = new Map<string, number>()
  for (const [tag, words] of LISTS) for (const word of words) tags.set(word, (tags.get(word) ?? 0) | tag)
  return tags
})()

export const DETERMINERS: ReadonlySet<string> = new Set(
  list(
    'the a an its his her their our my your this that these those one another some several two three four no all each every both many most any',
  ),
)

export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(
    'mr mrs ms dr prof gen lt col capt sgt maj sen rep gov st jr sr no vs inc ltd co corp u.s jan feb aug sept oct nov dec gov brig adm gen sens reps hon rev cmdr cdr lieut maj-gen lt-gen cpl pvt supt insp det spc ssgt mgr fr bros mt ft pres amb dept u.n d.c a.m p.m e.g i.e messrs',
  ),
)

export const PAGE = {
  datelines: DATELINES,
  furniture: new Set([
    'related news',
    'sources',
    'external links',
    'related articles',
    'advertisement',
    'share this',
    'see also',
  ]),
  furnitureStarts: ['read more', 'read also', 'related', 'share', 'follow us', 'sign up', 'click here'],
  labelStarts: [
    'filed under',
    'contact us',
    'contact the',
    'copyright',
    'all rights reserved',
    'last updated',
    'last modified',
    'published on',
    'posted on',
    'posted in',
    'email the',
  ],
  labels: list(
    'tags keywords topics source sources tel phone fax email byline section author more copyright',
  ),
  creditStarts: [
    'reporting by',
    'editing by',
    'image',
    'photo by',
    'photo credit',
    'photograph by',
    'video by',
    'file photo',
    'additional reporting',
  ],
  dateWords: new Set(
    list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december`),
  ),
}
