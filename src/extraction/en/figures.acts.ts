import type { Word, WordGroup } from '../common/recognisers/figures/language'
import type { Measure } from '../types'

type Act = Extract<Word, { role: 'act' }>

const act = (
  measure: Measure,
  form: Act['form'],
  side: Act['side'],
  forms: string,
  more: Partial<Act> = {},
): WordGroup => ({
  word: { role: 'act', measure, form, side, ...more },
  forms,
})
/** A participle serves both voices: "5 people were killed", "killed 5 people". */
const participle = (measure: Measure, forms: string): WordGroup => act(measure, 'participle', 'both', forms)
const active = (measure: Measure, forms: string, more: Partial<Act> = {}): WordGroup =>
  act(measure, 'noun', 'after', forms, more)
/** "suffered minor injuries", "sustained burns". */
const sufferings = (): string =>
  ['suffered', 'suffering', 'sustained', 'sustaining', 'received']
    .flatMap((verb) =>
      [
        '',
        'minor ',
        'light ',
        'slight ',
        'serious ',
        'severe ',
        'critical ',
        'multiple ',
        'non-fatal ',
      ].flatMap((degree) => ['injuries', 'wounds', 'burns'].map((harm) => `${verb} ${degree}${harm}`)),
    )
    .join(',')

/** Verbs and participles of what happens to people. */
export const acts: WordGroup[] = [
  participle(
    'killed',
    'killed, slain, executed, murdered, massacred, assassinated, shot dead, fatally shot, gunned down, beheaded, martyred, stabbed to death, beaten to death, burned to death, burnt to death, hacked to death, crushed to death, trampled to death, shot to death, shot and killed, stabbed and killed, kidnapped and killed, tortured to death, starved to death, electrocuted, lynched, hanged, confirmed dead, pronounced dead, declared dead, found dead, reported dead, reported killed, feared dead, feared drowned, feared killed, presumed dead, presumed drowned, believed dead',
  ),
  active(
    'killed',
    'killing, kills, kill, deaths of, death of, killings of, killing of, murder of, claimed the lives of, claiming the lives of, took the lives of, claims, claimed, execution of, loss of, assassination of, slaying of, massacre of',
  ),
  act(
    'killed',
    'verb',
    'before',
    'died, die, dies, dying, perished, drowned, drowning, lost their lives, lost his life, lost her life, passed away, succumbed, froze to death, bled to death',
  ),
  participle(
    'injured',
    'injured, wounded, hurt, maimed, hospitalised, hospitalized, stabbed, taken to hospital, taken to the hospital, rushed to hospital, admitted to hospital, treated in hospital, treated at hospital, in critical condition, in serious condition, in a critical condition, in a serious condition',
  ),
  active('injured', 'injuring, wounding, injures, wounds, injuries to'),
  act('injured', 'verb', 'before', `treated for, were treated for, being treated for, ${sufferings()}`),
  act(
    'missing',
    'verb',
    'before',
    'went missing, going missing, gone missing, disappeared, vanished, remain missing, remained missing, listed as missing, reported missing, listed missing, still unaccounted for, remain unaccounted for, remained unaccounted for',
  ),
  act('missing', 'noun', 'after', 'disappearance of'),
  participle(
    'held',
    'held, imprisoned, jailed, held hostage, held captive, remain in captivity, in custody, remain detained, still detained, being detained',
  ),
  active('held', 'holding, holds'),
  participle(
    'captured',
    'captured, arrested, detained, rounded up, kidnapped, abducted, seized, taken hostage, taken captive, taken prisoner',
  ),
  act('captured', 'participle', 'both', 'take, takes, took, taken', { of: 'held' }),
  active('captured', 'taking', { of: 'held' }),
  active(
    'captured',
    'capturing, arresting, detaining, detains, detention of, kidnapping, abducting, arrest of, capture of, abduction of, kidnapping of, arrests, captures',
  ),
  participle('released', 'released, freed, set free'),
  active('released', 'releasing, freeing, release of, frees, releases'),
  participle(
    'rescued',
    'rescued, saved, plucked, airlifted, winched to safety, pulled alive, pulled out alive, found alive, brought out alive, dug out alive, brought to safety, taken to safety, led to safety, helped to safety, ferried to safety, carried to safety, pulled to safety, airlifted to safety',
  ),
  active(
    'rescued',
    'rescuing, saving, rescue of, rescues, managed to rescue, managed to save, able to rescue, helped rescue, helped to rescue, helped save',
  ),
  participle('displaced', 'displaced, evacuated, uprooted, made homeless, rendered homeless'),
  act(
    'displaced',
    'verb',
    'before',
    'fled, fled their homes, flee, to flee, forced to flee, forced to leave, from their homes, lost their homes, left their homes',
  ),
  active('displaced', 'displacing, evacuating, evacuation of, displacement of, displaces, evacuates'),
  participle('recovered', 'recovered'),
  active('recovered', 'recovering, bodies of, remains of, corpses of'),
]
