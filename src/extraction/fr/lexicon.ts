import { Tag } from '../common/words'
import { fold } from '../folded-text'

const list = (words: string): string[] => words.trim().split(/\s+/).map(fold)

/** Closed word lists of French; a word may stand in several. */
const LISTS: [number, string[]][] = [
  [Tag.That, list('que')],
  [
    Tag.Preposition,
    list(`de du des à au aux en dans sur sous par pour avec sans chez vers contre entre depuis pendant avant après
      devant derrière lors parmi malgré selon auprès durant dès via hors`),
  ],
  [
    Tag.Time,
    list(`lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai
      juin juillet août septembre octobre novembre décembre matin soir après-midi nuit journée`),
  ],
  [Tag.Relative, list('qui dont où lequel laquelle lesquels lesquelles auquel duquel')],
  [
    Tag.Connector,
    list('mais tandis alors cependant toutefois or car lorsque quand si puisque comme pourtant néanmoins'),
  ],
  [Tag.Conjunction, list('et ou ni')],
  [Tag.Negation, list('ne pas non aucun aucune jamais nullement')],
  [
    Tag.Title,
    list(`m mme mlle mm dr me président présidente ministre premier première général colonel capitaine commandant
      lieutenant amiral roi reine prince princesse émir chef cheffe maire gouverneur gouverneure ambassadeur
      ambassadrice sénateur sénatrice député députée directeur directrice secrétaire porte juge procureur
      procureure professeur pape cheikh chancelier chancelière préfet préfète vice`),
  ],
  [
    Tag.Role,
    list(`porte président présidente ministre maire chef cheffe directeur directrice responsable responsables
      fonctionnaire fonctionnaires source sources témoin témoins policier policiers habitant habitants habitante
      habitantes médecin médecins secouriste secouristes diplomate diplomates expert experts experte analyste
      analystes chercheur chercheuse chercheurs avocat avocate avocats procureur procureure préfet préfète député
      députée députés élu élus élue militant militants rescapé rescapés survivant survivants survivante voisin
      voisins voisine journaliste journalistes correspondant correspondante proche proches famille familles
      soldat soldats officier officiers pompier pompiers enquêteur enquêteurs négociateur négociateurs
      médiateur médiateurs conseiller conseillère conseillers employé employés passager passagers conducteur
      homme femme père mère fondateur fondatrice coordinateur coordinatrice commissaire`),
  ],
  [
    Tag.Anonymous,
    list(`source sources témoin témoins responsable responsables habitant habitants habitante habitantes diplomate
      diplomates fonctionnaire fonctionnaires rescapé rescapés survivant survivants voisin voisins médecins
      secouristes analystes experts proches enquêteurs négociateurs médiateurs`),
  ],
  [
    Tag.Organisation,
    list(`ministère ministères gouvernement armée police gendarmerie agence bureau cour tribunal commission comité
      conseil union organisation association groupe autorité autorités présidence parlement assemblée sénat parti
      mouvement fédération fondation hôpital université ambassade parquet préfecture mairie municipalité syndicat
      institut observatoire défense protection secours pompiers forces marine entreprise société compagnie banque
      ong onu diplomatie exécutif opposition justice croix croissant élysée`),
  ],
  [
    Tag.Document,
    list(`communiqué rapport rapports étude sondage enquête document documents bilan décompte chiffres données
      lettre témoignage témoignages plainte tribune liste comptage texte`),
  ],
  [
    Tag.Medium,
    list(
      'agence agences journal journaux quotidien hebdomadaire magazine chaîne chaînes radio télévision média médias site presse',
    ),
  ],
  [
    Tag.Classifier,
    list(
      'agence journal quotidien hebdomadaire magazine chaîne radio télévision mouvement groupe organisation site',
    ),
  ],
  [
    Tag.Occasion,
    list(`communiqué conférence entretien interview discours déclaration allocution message réunion sommet point
      rencontre visite cérémonie`),
  ],
  [Tag.Pronoun, list('il elle ils elles lui eux on ce ceci cela je nous vous tu')],
  [Tag.Demonstrative, list('ce cet cette ces')],
  [
    Tag.Auxiliary,
    list(
      'est sont était étaient été être sera seront ont avait avaient avoir ayant fut furent aurait auraient',
    ),
  ],
  [
    Tag.Adverb,
    list(`aussi ainsi également encore déjà notamment ensuite enfin puis toujours surtout seulement bientôt
      auparavant désormais`),
  ],
  [Tag.Feminine, list('elle elles mme mlle présidente directrice cheffe députée reine princesse mère femme')],
  [
    Tag.Plural,
    list(`ils elles eux sources témoins responsables habitants autorités policiers médecins secouristes diplomates
      analystes experts forces proches familles`),
  ],
  [
    Tag.Event,
    list('mort décès arrestation libération perte évacuation disparition enlèvement capture sauvetage'),
  ],
]

export const WORD_TAGS: ReadonlyMap<string, number> = (() => {
  const tags = new Map<string, number>()
  for (const [tag, words] of LISTS) for (const word of words) tags.set(word, (tags.get(word) ?? 0) | tag)
  return tags
})()

/** Words that open a noun phrase; "du", "au" and "aux" hold a preposition too and open none. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  list(`le la les un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs deux trois quatre cinq
    certains certaines quelques tous toutes`),
)
export const DEFINITE: ReadonlySet<string> = new Set(list('le la les ce cet cette ces'))

export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  list('m mm mme mlle dr me pr st ste av env etc cf art no p vol gén col lt cap'),
)

export const PAGE = {
  furniture: new Set(list('publicité partager commentaires')),
  furnitureStarts: ['à lire', 'lire aussi', 'voir aussi', 'lire également', 'suivez nous'].map(fold),
  labelStarts: ['tous droits réservés', 'mis à jour', 'publié le', 'contactez'].map(fold),
  labels: list('source sources tags mots-clés tél courriel rubrique auteur').map(fold),
  creditStarts: ['crédit photo', 'photo', 'avec afp', 'avec reuters', 'rédigé par'].map(fold),
  dateWords: new Set(
    list(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
      septembre octobre novembre décembre`),
  ),
}
