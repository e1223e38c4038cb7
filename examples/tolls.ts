import { Option } from 'commander'
import {
  answer,
  type FigureComparison,
  type Measure,
  measureValues,
  type Position,
} from '../clients/typescript'
import { MESSAGES } from './support/messages'
import { type CommonOptions, createProgram, remark, run } from './support/program'
import { type Column, list, toSheet } from './support/sheet'
import { BASES, MEASURES, QUALIFIERS, SET_ASIDE } from './support/words'

interface Options extends CommonOptions {
  event: string
  measure: Measure[]
  from?: string
  to?: string
}

interface Row {
  measure: Measure
  position: Position
  conflicts: string[]
}

/** A cell is for reading: so many explanations stand in it, and how many more there are. */
const EXPLAINED = 3

const program = createProgram(
  'example:tolls',
  `The tolls of an event as a spreadsheet (CSV): a row for each count that somebody gives, with who says so, through
whom, in which outlets, and which other counts it conflicts with.
حصيلة حدث ما في جدول: صفّ لكل رقم، ومن قاله، وعبر مَن، وفي أي منابر، وما يتعارض معه.`,
)
  .requiredOption('--event <slug>', 'the event, such as gaza-war-2023')
  .addOption(
    new Option('--measure <measures...>', 'what is counted')
      .choices(measureValues)
      .default(['killed', 'injured', 'missing']),
  )
  .option('--from <date>', 'only counts as of this day or later (YYYY-MM-DD)')
  .option('--to <date>', 'only counts as of this day or earlier')

void run<Options>(program, async (client, { event, measure: measures, from, to, language }) => {
  const words = MESSAGES[language]
  const rows: Row[] = []
  for (const measure of measures) {
    const query = { event: [event], measure, ...(from ? { from } : {}), ...(to ? { to } : {}) }
    const comparison = await answer(client.GET('/v1/comparisons/figures', { params: { query } }))
    const { positions, summary } = comparison
    if (positions.length < summary.positions)
      remark(`${MEASURES[language][measure]}: ${words.some(positions.length, summary.positions)}`)
    rows.push(
      ...positions.map((position) => ({ measure, position, conflicts: conflictsOf(position, comparison) })),
    )
  }
  if (rows.length === 0) remark(words.nothing)
  process.stdout.write(toSheet(rows, columns(language), language))
})

const conflictsOf = ({ id }: Position, { pairs }: FigureComparison): string[] =>
  pairs
    .filter(({ a, b, verdict }) => verdict === 'conflicts' && (a === id || b === id))
    .map(({ explanation }) => explanation)

function columns(language: Options['language']): Column<Row>[] {
  const explained = ({ conflicts }: Row) => {
    const more = conflicts.length - EXPLAINED
    const shown = conflicts.slice(0, EXPLAINED)
    return [...shown, ...(more > 0 ? [MESSAGES[language].more(more)] : [])].join(' | ')
  }
  return [
    { heading: { en: 'Counted', ar: 'المحصى' }, cell: ({ measure }) => MEASURES[language][measure] },
    { heading: { en: 'As of', ar: 'حتى تاريخ' }, cell: ({ position }) => position.asOf },
    {
      heading: { en: 'Qualifier', ar: 'الصيغة' },
      cell: ({ position }) => QUALIFIERS[language][position.qualifier],
    },
    { heading: { en: 'Lowest', ar: 'الحد الأدنى' }, cell: ({ position }) => position.low },
    { heading: { en: 'Highest', ar: 'الحد الأعلى' }, cell: ({ position }) => position.high },
    { heading: { en: 'In words', ar: 'بنص الخبر' }, cell: ({ position }) => position.text },
    {
      heading: { en: 'Nationality', ar: 'الجنسية' },
      cell: ({ position }) => position.population.nationality,
    },
    {
      heading: { en: 'Counted over', ar: 'الأساس' },
      cell: ({ position }) => BASES[language][position.basis],
    },
    { heading: { en: 'Who says so', ar: 'القائل' }, cell: ({ position }) => position.origin.name },
    { heading: { en: 'Through', ar: 'نقلًا عن' }, cell: ({ position }) => names(position.relays) },
    { heading: { en: 'Outlets', ar: 'المنابر' }, cell: ({ position }) => names(position.outlets) },
    { heading: { en: 'Figures', ar: 'عدد الأرقام' }, cell: ({ position }) => position.figures },
    {
      heading: { en: 'Not compared', ar: 'خارج المقارنة' },
      cell: ({ position }) => position.setAside && SET_ASIDE[language][position.setAside],
    },
    { heading: { en: 'Conflicts', ar: 'عدد التعارضات' }, cell: ({ conflicts }) => conflicts.length },
    { heading: { en: 'Which and why', ar: 'بيان التعارض' }, cell: explained },
  ]
}

const names = (sources: { name: string }[]): string => list(sources.map(({ name }) => name))
