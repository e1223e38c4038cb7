import type { WordGroup } from '../common/recognisers/figures/language'
import type { PopulationCategory } from '../types'

/** Written with or without an elided "l'" or "d'": "d'enfants", "l'otage". */
const clitics = 'noun' as const

const person = (category: PopulationCategory, singular: string, plural: string): WordGroup[] => [
  { word: { role: 'person', category, count: 1 }, forms: singular, clitics },
  { word: { role: 'person', category, count: null }, forms: plural, clitics },
]

export const people: WordGroup[] = [
  ...person(
    'people',
    'personne, homme, habitant, passager, migrant, réfugié, touriste, manifestant, travailleur, ouvrier, employé, pèlerin, fidèle, ressortissant, citoyen, pompier, secouriste, étudiant, élève, enseignant, pêcheur, agriculteur, mineur de fond, responsable, membre, assaillant, suspect, militant, colon, conducteur, chauffeur, volontaire',
    'personnes, hommes, habitants, passagers, migrants, réfugiés, touristes, manifestants, travailleurs, ouvriers, employés, pèlerins, fidèles, ressortissants, citoyens, pompiers, secouristes, étudiants, élèves, enseignants, pêcheurs, agriculteurs, responsables, membres, assaillants, suspects, militants, colons, conducteurs, chauffeurs, volontaires, gens, familles, vies, âmes',
  ),
  ...person('civilians', 'civil, civile', 'civils, civiles'),
  ...person(
    'soldiers',
    'soldat, militaire, officier, marin, conscrit',
    'soldats, militaires, officiers, marins, conscrits',
  ),
  ...person(
    'fighters',
    'combattant, rebelle, insurgé, jihadiste, djihadiste, milicien, homme armé',
    'combattants, rebelles, insurgés, jihadistes, djihadistes, miliciens, hommes armés',
  ),
  ...person('police', 'policier, policière, gendarme', 'policiers, policières, gendarmes'),
  ...person(
    'children',
    'enfant, garçon, fille, fillette, bébé, nourrisson, mineur',
    'enfants, garçons, filles, fillettes, bébés, nourrissons, mineurs',
  ),
  ...person('women', 'femme', 'femmes'),
  ...person(
    'medics',
    'médecin, infirmier, infirmière, ambulancier, soignant',
    'médecins, infirmiers, infirmières, ambulanciers, soignants',
  ),
  ...person('journalists', 'journaliste, photographe, reporter', 'journalistes, photographes, reporters'),
  ...person('aid_workers', 'humanitaire, travailleur humanitaire', 'humanitaires, travailleurs humanitaires'),
]

/** ISO 3166-1 code and masculine adjective; "+" doubles the last letter in the feminine, "=" has one form. */
const NATIONS = `PS palestinien+; IL israélien+; EG égyptien+; SY syrien+; JO jordanien+; IQ irakien+; SA saoudien+;
  IR iranien+; AF afghan; IN indien+; RU russe=; UA ukrainien+; US américain; CA canadien+; MX mexicain;
  BR brésilien+; DE allemand; IT italien+; ES espagnol; GB britannique=; FR français; BE belge=; CH suisse=;
  LB libanais; SD soudanais; YE yéménite=; LY libyen+; TN tunisien+; DZ algérien+; MA marocain; ML malien+;
  NG nigérian; ET éthiopien+; CN chinois; JP japonais; TR turc; TH thaïlandais; NP népalais`

const forms = (adjective: string): { one: string; many: string } => {
  if (adjective === 'turc') return { one: 'turc, turque', many: 'turcs, turques' }
  const stem = adjective.replace(/[+=]$/, '')
  const feminine = adjective.endsWith('=') ? stem : adjective.endsWith('+') ? `${stem}ne` : `${stem}e`
  const plural = stem.endsWith('s') ? stem : `${stem}s`
  return { one: `${stem}, ${feminine}`, many: `${plural}, ${feminine}s` }
}

export const nationalities: WordGroup[] = NATIONS.split(/;\s*/).flatMap((entry): WordGroup[] => {
  const code = entry.slice(0, 2)
  const { one, many } = forms(entry.slice(3))
  return [
    { word: { role: 'nationality', code, count: 1 }, forms: one, clitics },
    { word: { role: 'nationality', code, count: null }, forms: many, clitics },
  ]
})
