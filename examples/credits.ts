import { type AttributionCell, pages } from '../clients/typescript'
import { MESSAGES } from './support/messages'
import { type CommonOptions, createProgram, remark, run } from './support/program'
import { type Column, toSheet } from './support/sheet'
import { CUES } from './support/words'

interface Options extends CommonOptions {
  event?: string
  outlet?: string
  originator?: string
  from?: string
  to?: string
}

const program = createProgram(
  'example:credits',
  `Who credits whom, by outlet, as a spreadsheet (CSV): for each outlet and each source that it credits how many claims,
how many of them word for word, through whom they came, and in which words.
من ينسب إلى من، بحسب المنبر: عدد الأقوال لكل منبر ومصدر، والمقتبس منها حرفيًا، وعبر من وصلت، وبأي ألفاظ.`,
)
  .option('--event <slug>', 'only claims that give a figure of this event, such as gaza-war-2023')
  .option('--outlet <slug>', 'only what this outlet published')
  .option('--originator <slug>', 'only what this source says, such as gaza-health-ministry')
  .option('--from <date>', 'only reports of this day or later (YYYY-MM-DD)')
  .option('--to <date>', 'only reports of this day or earlier')

void run<Options>(program, async (client, { event, outlet, originator, from, to, language }) => {
  const query = {
    ...(event && { event }),
    ...(outlet && { outlet }),
    ...(originator && { originator }),
    ...(from && { from }),
    ...(to && { to }),
    limit: 200,
  }
  const cells: AttributionCell[] = []
  for await (const page of pages(client, '/v1/comparisons/attribution', query)) cells.push(...page.cells)
  if (cells.length === 0) remark(MESSAGES[language].nothing)
  process.stdout.write(toSheet(byOutlet(cells), columns(language), language))
})

/** The outlets with the most claims first, and within each those whom it credits most. */
function byOutlet(cells: AttributionCell[]): AttributionCell[] {
  const claims = new Map<string, number>()
  const keyOf = ({ outlet }: AttributionCell) => outlet.slug ?? outlet.name
  for (const cell of cells) claims.set(keyOf(cell), (claims.get(keyOf(cell)) ?? 0) + cell.claims)
  return cells.toSorted(
    (a, b) =>
      claims.get(keyOf(b))! - claims.get(keyOf(a))! ||
      keyOf(a).localeCompare(keyOf(b)) ||
      b.claims - a.claims ||
      a.originator.name.localeCompare(b.originator.name),
  )
}

function columns(language: Options['language']): Column<AttributionCell>[] {
  const yes = { en: 'yes', ar: 'نعم' }[language]
  return [
    { heading: { en: 'Outlet', ar: 'المنبر' }, cell: ({ outlet }) => outlet.name },
    { heading: { en: 'Credits', ar: 'ينسب إلى' }, cell: ({ originator }) => originator.name },
    {
      heading: { en: 'Own voice', ar: 'بصوته' },
      cell: ({ originator }) => (originator.ownVoice ? yes : ''),
    },
    { heading: { en: 'Claims', ar: 'الأقوال' }, cell: ({ claims }) => claims },
    {
      heading: { en: 'Quoted word for word', ar: 'مقتبسة حرفيًا' },
      cell: (cell) => percent(cell.quotedDirectly),
    },
    { heading: { en: 'Unnamed source', ar: 'مصدر غير مسمى' }, cell: (cell) => percent(cell.anonymous) },
    {
      heading: { en: 'Mean length of chain', ar: 'متوسط طول السلسلة' },
      cell: ({ meanChainLength }) => Math.round(meanChainLength * 100) / 100,
    },
    {
      heading: { en: 'Through', ar: 'نقلًا عن' },
      cell: ({ relays }) => relays.map(({ name, claims }) => `${name} (${claims})`).join('; '),
    },
    {
      heading: { en: 'In the words', ar: 'بألفاظ' },
      cell: ({ cueClasses }) =>
        cueClasses.map((cue) => `${CUES[language][cue.class]} (${cue.claims})`).join('; '),
    },
  ]
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
