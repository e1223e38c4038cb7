import type { PlainRole, Word, WordGroup } from '../common/recognisers/figures/language'
import type { Measure, PopulationCategory, Qualifier } from '../types'

type Act = Extract<Word, { role: 'act' }>

/** May carry an elided "l'" or "d'". */
const clitics = 'noun' as const

const act = (measure: Measure, form: Act['form'], side: Act['side'], forms: string): WordGroup => ({
  word: { role: 'act', measure, form, side },
  forms,
  clitics,
})
/** Four forms of a past participle, which serves both voices: "a tué 5 civils", "5 personnes ont été tuées". */
const participle = (measure: Measure, masculine: string): WordGroup =>
  act(
    measure,
    'participle',
    'both',
    masculine
      .split(', ')
      .flatMap((form) => [form, `${form}e`, `${form}s`, `${form}es`])
      .join(','),
  )
const casualty = (
  measure: Measure,
  singular: string,
  plural: string,
  category?: PopulationCategory,
): WordGroup[] => [
  { word: { role: 'casualty', measure, count: 1, ...(category && { category }) }, forms: singular, clitics },
  { word: { role: 'casualty', measure, count: null, ...(category && { category }) }, forms: plural, clitics },
]
const simple = (role: PlainRole, forms: string): WordGroup => ({ word: { role }, forms })
const event = (role: PlainRole, forms: string): WordGroup => ({ word: { role }, forms, clitics })
/** "plus de", before a vowel "plus d'", and with a collective number "plus d'une" dizaine. */
const qualifier = (name: Qualifier, place: 'before' | 'after', forms: string): WordGroup => ({
  word: { role: 'qualifier', qualifier: name, place },
  forms: forms
    .split(', ')
    .flatMap((form) =>
      place === 'after'
        ? [form]
        : form.endsWith(' de')
          ? [form, `${form.slice(0, -1)}'une`, `${form.slice(0, -1)}'un`]
          : [form, `${form} une`, `${form} un`],
    )
    .join(','),
  clitics,
})

const acts: WordGroup[] = [
  participle('killed', 'tué, assassiné, exécuté, abattu, massacré, décapité, noyé, décédé'),
  act('killed', 'verb', 'after', 'tue, tuent, tuait'),
  act('killed', 'noun', 'after', 'tuant, mort de, décès de, assassinat de, exécution de, mort'),
  act(
    'killed',
    'verb',
    'before',
    'péri, périssent, mort, morte, morts, mortes, meurent, succombé, perdu la vie, trouvé la mort',
  ),
  act('killed', 'verb', 'after', 'coûté la vie à'),
  participle('injured', 'blessé, hospitalisé, intoxiqué'),
  act('injured', 'noun', 'after', 'blessant'),
  act('missing', 'verb', 'before', 'disparu, portés disparus, portées disparues'),
  act('missing', 'noun', 'after', 'disparition de'),
  participle('held', 'détenu, emprisonné, incarcéré, retenu'),
  act('held', 'verb', 'before', 'retenus en otage, en captivité'),
  participle('captured', 'arrêté, interpellé, enlevé, capturé, kidnappé'),
  act('captured', 'verb', 'before', 'pris en otage, prises en otage, pris en otages, prises en otages'),
  act(
    'captured',
    'noun',
    'after',
    'arrestation de, arrestations de, enlèvement de, capture de, interpellation de, enlevant, capturant, arrêtant',
  ),
  participle('released', 'libéré, relâché'),
  act('released', 'noun', 'after', 'libération de, libérant, remise en liberté de'),
  participle('rescued', 'secouru, sauvé, rescapé'),
  act('rescued', 'noun', 'after', 'sauvetage de, sauvant, secourant'),
  participle('displaced', 'déplacé, évacué, délogé'),
  act('displaced', 'verb', 'before', 'fui, fuient, fuyaient, quitté leur foyer, quitté leurs foyers'),
  act('displaced', 'noun', 'after', 'évacuation de, déplacement de'),
  participle('recovered', 'repêché, exhumé'),
  act('recovered', 'noun', 'after', 'corps de, dépouilles de, cadavres de'),
]

const casualties: WordGroup[] = [
  ...casualty('killed', 'mort, tué, martyr', 'morts, tués, martyrs, décès'),
  ...casualty('injured', 'blessé', 'blessés'),
  ...casualty('casualties', 'victime', 'victimes'),
  ...casualty('missing', 'disparu', 'disparus'),
  ...casualty('held', 'otage, captif', 'otages, captifs', 'hostages'),
  ...casualty('held', 'prisonnier, prisonnière, détenu', 'prisonniers, prisonnières, détenus', 'prisoners'),
  ...casualty('displaced', 'déplacé', 'déplacés'),
  ...casualty('recovered', 'cadavre', 'cadavres'),
]

const qualifiers: WordGroup[] = [
  qualifier('at_least', 'before', 'au moins, pas moins de, un minimum de'),
  qualifier('at_least', 'after', 'au moins, au minimum, ou plus'),
  qualifier('more_than', 'before', 'plus de'),
  qualifier('about', 'before', 'environ, quelque, quelques, près de, presque, autour de, à peu près'),
  qualifier('about', 'after', 'environ'),
  qualifier('fewer_than', 'before', 'moins de'),
  qualifier('at_most', 'before', "au plus, tout au plus, jusqu'à"),
  qualifier('at_most', 'after', 'au plus, au maximum'),
]

const THINGS = [
  'an, ans, année, années, mois, semaine, semaines, jour, jours, heure, heures, minute, minutes, seconde, secondes, décennies, siècle, siècles, fois, reprises',
  'euro, euros, dollar, dollars, livres, francs, roubles, shekels, milliards, pour cent',
  'km, kilomètre, kilomètres, mètre, mètres, hectares, tonnes, tonne, kg, kilos, litres, barils, degrés, points, point',
  'voiture, voitures, véhicule, véhicules, bus, camion, camions, char, chars, avion, avions, hélicoptère, hélicoptères, train, trains, bateau, bateaux, navire, navires, drone, drones',
  'attaque, attaques, frappe, frappes, raid, raids, attentat, attentats, explosion, explosions, roquette, roquettes, missile, missiles, obus, tirs, coups, bombes, incidents, opérations',
  'maison, maisons, immeuble, immeubles, bâtiment, bâtiments, logements, école, écoles, hôpital, hôpitaux, ville, villes, village, villages, pays, régions, provinces, camp, camps, étages',
  'groupes, entreprises, équipe, équipes, lois, articles, buts, matchs, sièges, voix, pages, livre, cas, chefs',
].join(',')

const context: WordGroup[] = [
  { word: { role: 'thing' }, forms: THINGS, clitics },
  simple('order', 'dizaines, centaines, milliers, millions'),
  simple('and', 'et'),
  simple('or', 'ou'),
  simple('between', 'entre'),
  simple('to', 'à'),
  simple('from', 'de'),
  simple('of', 'de, des, du'),
  simple('of_them', "d'entre eux, d'entre elles"),
  simple('one_of', "un des, une des, l'un des, l'une des"),
  simple('determiner', "un, une, d'un, d'une, qu'un, qu'une"),
  simple('tally', 'nombre, total, décompte'),
  simple(
    'reach',
    "s'élève, s'élèvent, s'élevait, s'établit, atteint, atteignait, dépasse, dépassé, est de, était de, à",
  ),
  simple('change', 'passé, passée, monté, grimpé, augmenté, alourdi, est passé, passe, grimpe'),
  simple('possessive', 'son, sa, ses, leur, leurs'),
  simple('on_day', 'le'),
  simple('during', 'en, durant'),
  simple('locative', 'à, dans, en, près'),
  simple('companion', 'avec, ainsi que'),
  simple('light', 'fait, faisant, font, faisait'),
  simple('filler', 'le, la, les, autres, encore, notamment, désormais, ainsi, déjà'),
  simple(
    'stop',
    "à, au, aux, dans, en, sur, sous, par, pour, avec, sans, chez, vers, contre, depuis, pendant, après, avant, lors, durant, malgré, selon, parmi, hier, aujourd'hui, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, soir, tôt, là, ici, mais, il, elle, ils, elles, dont, le, la, les, ont, avait, avaient",
  ),
  simple('clause', 'que, qui, où, lorsque, quand, si, car, puisque, alors que, tandis que, après que, mais'),
  simple('auxiliary', 'est, sont, était, étaient, été, être, fut, furent'),
  simple('ordinal', 'premier, première, deuxième, troisième, e, er, ème'),
  simple(
    'label',
    'page, article, résolution, numéro, vol, route, chaîne, âgé de, âgée de, âgés de, depuis, en',
  ),
  simple('disease', 'virus, coronavirus, covid, choléra, grippe, paludisme, maladie, infection, cancer'),
  simple(
    'hypothetical',
    'pourrait, pourraient, risque de, risquent de, menace de, menacent de, menacé de, si, craint, craignent, éviter, empêcher',
  ),
  {
    word: { role: 'subset' },
    forms:
      'dont, parmi lesquels, parmi lesquelles, parmi eux, parmi elles, parmi eux figurent, parmi eux figuraient, y compris',
  },
  { word: { role: 'subset', measure: 'killed' }, forms: 'parmi les morts, parmi les tués' },
  { word: { role: 'subset', measure: 'injured' }, forms: 'parmi les blessés' },
  simple('superseded', 'précédent bilan, bilan précédent, précédent décompte, dernier bilan, bilan initial'),
  simple('exchange', 'échange de, contre'),
  simple('since', 'depuis'),
  simple('total', 'au total, en tout, cumulé, jusque là'),
  simple(
    'period',
    'au cours des dernières, ces dernières, ces derniers, cette semaine, ce mois, cette année, la semaine dernière, le mois dernier',
  ),
  event('campaign', 'guerre, offensive, conflit, campagne, siège, opération militaire, soulèvement'),
  event(
    'incident',
    'attaque, attaques, attentat, attentats, bombardement, bombardements, frappe, frappes, raid, raids, explosion, explosions, fusillade, séisme, tremblement de terre, incendie, accident, naufrage, effondrement, inondations, collision, bousculade, embuscade, tempête',
  ),
  simple('truce', 'trêve, cessez - le - feu'),
  simple('as_of', "au, jusqu'au, à la date du"),
  { word: { role: 'other', count: 1 }, forms: 'autre' },
  { word: { role: 'other', count: null }, forms: 'autres' },
  {
    word: { role: 'toll', measure: 'killed' },
    forms: 'bilan, bilan humain, nombre de morts, nombre de tués',
  },
]

export const lexicon: WordGroup[] = [...acts, ...casualties, ...qualifiers, ...context]
