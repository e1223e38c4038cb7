import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figures as arabic } from '../../src/extraction/ar/figures.lexicon'
import { recogniseFigures } from '../../src/extraction/common/recognisers/figures'
import type { FigureLanguage } from '../../src/extraction/common/recognisers/figures/language'
import { readUnits } from '../../src/extraction/common/recognisers/figures/units'
import { readNumber } from '../../src/extraction/common/recognisers/numbers'
import { createExtractor } from '../../src/extraction/extract'
import { type FoldedText, foldText } from '../../src/extraction/folded-text'
import { LANGUAGES } from '../../src/extraction/locales'
import type { Figure } from '../../src/extraction/types'
import { registry } from './registry'

type Expected = Partial<Omit<Figure, 'span'>> & { exact?: string }
interface FigureCase {
  rule: string
  text: string
  figures: Expected[]
}
interface NumberCase {
  rule: string
  text: string
  value: number | null
}

const FIGURES: [string, FigureLanguage][] = [...LANGUAGES.values()].map(({ code, figures }) => [
  code,
  figures,
])
/** A telling word of each language, out of the reach of what stands before it. */
const CASUALTY: Record<string, string> = { ar: '. قتيل', en: '. killed', fr: '. tué' }
const PUBLISHED = '2024-06-12T08:00:00Z'
const read = <T>(language: string, name: string): T[] =>
  JSON.parse(readFileSync(join(__dirname, language, `${name}.cases.json`), 'utf8'))

/** Each line is a sentence here: how sentences are found is another recogniser's concern. */
function figuresOf(text: string, language: FigureLanguage): (Omit<Figure, 'span'> & { exact: string })[] {
  const folded = foldText(text)
  return lines(folded).flatMap(({ from, to }) =>
    recogniseFigures(folded, { from, to, kind: 'body' }, language, { publishedAt: PUBLISHED }).map(
      (finding) => {
        const first = folded.tokens[finding.from]
        const last = folded.tokens[finding.to - 1]
        return { ...finding.figure, exact: folded.span(first?.start ?? 0, last?.end ?? 0).exact }
      },
    ),
  )
}

function lines({ tokens, original }: FoldedText): { from: number; to: number }[] {
  const starts = tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    return before === undefined || original.slice(before.end, token.start).includes('\n') ? [at] : []
  })
  return starts.map((from, line) => ({ from, to: starts[line + 1] ?? tokens.length }))
}

const sentenceCases = (language: string): FigureCase[] =>
  ['figures', 'figures-news', 'figures-wire', 'figures-basis', 'figures-agency', 'figures-population']
    .filter((name) => existsSync(join(__dirname, language, `${name}.cases.json`)))
    .flatMap((name) => read<FigureCase>(language, name))

describe.each(FIGURES)('figures in %s', (name, language) => {
  test.each(sentenceCases(name))('$rule: $text', ({ text, figures }) => {
    expect(figuresOf(text, language)).toMatchObject(figures)
  })
})

describe.each(FIGURES)('figures of a document in %s', (name) => {
  const extract = createExtractor(registry)
  test.each(read<FigureCase>(name, 'figures-documents'))('$rule', ({ text, figures }) => {
    const found = extract(text, { publishedAt: PUBLISHED, language: name })
    expect(found.claims.flatMap((claim) => claim.figures)).toMatchObject(figures)
  })
})

describe.each(FIGURES)('numbers in %s', (name, language) => {
  // A sentence without a casualty word is not read at all, so one stands behind the number.
  const casualty = CASUALTY[name] ?? ''
  test.each(read<NumberCase>(name, 'numbers'))('$rule: $text', ({ text, value }) => {
    const folded = foldText(text + casualty)
    const units = readUnits(folded, 0, folded.tokens.length, language) ?? []
    expect(readNumber(units, 0, units.length)?.value ?? null).toBe(value)
  })
})

test('furniture and credits give no figures', () => {
  const folded = foldText('مقتل 5 أشخاص')
  for (const kind of ['furniture', 'credit'] as const) {
    const sentence = { from: 0, to: folded.tokens.length, kind }
    expect(recogniseFigures(folded, sentence, arabic, { publishedAt: null })).toEqual([])
  }
})
