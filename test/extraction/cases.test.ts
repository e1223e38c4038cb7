import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractor } from '../../src/extraction/extract'
import type { Claim, Extraction } from '../../src/extraction/types'
import { registry } from './registry'

/** One rule of the language, shown by a text: exactly these attributed claims, in the order of the text. */
interface Case {
  rule: string
  text: string
  expect: { claims: ExpectedClaim[]; kinds?: string[] }
}

interface ExpectedClaim {
  content: string
  /** Labels from the originator outwards, without the outlet. */
  chain: string[]
  quote?: string
  polarity?: string
  cue?: string
  cueClass?: string
  sources?: (string | null)[]
  anonymous?: boolean
  resolvedBy?: string
  figures?: string[]
}

const extract = createExtractor(registry)
const OUTLET = { label: 'The Daily Test', name: null, source: null }
const read = (language: string, file: string): Case[] =>
  JSON.parse(readFileSync(join(__dirname, language, `${file}.cases.json`), 'utf8'))

const chainOf = (claim: Claim): Claim['attribution'] => claim.attribution.slice(0, -1)

/** A claim reduced to what the case speaks of. */
function view(claim: Claim, expected: ExpectedClaim | undefined): ExpectedClaim {
  const links = chainOf(claim)
  const first = links[0]
  const all: Required<ExpectedClaim> = {
    content: claim.span.exact,
    chain: links.map((link) => link.label),
    quote: claim.quote,
    polarity: claim.polarity,
    cue: first?.cue?.exact ?? '',
    cueClass: first?.cue?.class ?? '',
    sources: links.map((link) => link.source),
    anonymous: first?.anonymous ?? false,
    resolvedBy: first?.resolvedBy ?? '',
    figures: claim.figures.map(({ measure, low, high }) => `${measure} ${low}..${high}`),
  }
  const keys = Object.keys(expected ?? { content: '', chain: [] })
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => keys.includes(key)),
  ) as unknown as ExpectedClaim
}

/** Everything that was found, shown only where a case fails. */
function trace(found: Extraction): string {
  return found.claims
    .map((claim) => {
      const links = claim.attribution.map((l) => `${l.label}{${l.cue?.exact ?? ''}|${l.resolvedBy}}`)
      return `  [${claim.span.start},${claim.span.end}) ${claim.quote} <${links.join(' < ')}> ${claim.span.exact}`
    })
    .join('\n')
}

function check(language: string, { text, expect: expected }: Case): void {
  const found = extract(text, { language, outlet: OUTLET })
  const wanted = expected.claims
  const unattributed = wanted.some((claim) => claim.chain.length === 0)
  const claims = found.claims.filter((claim) => unattributed || chainOf(claim).length > 0)
  try {
    expect(claims.map((claim, index) => view(claim, wanted[index]))).toEqual(wanted)
    if (expected.kinds !== undefined) expect(found.sentences.map((s) => s.kind)).toEqual(expected.kinds)
    for (const claim of found.claims) {
      const outlet = claim.attribution.at(-1)
      expect(outlet).toMatchObject({ role: 'outlet', label: OUTLET.label, resolvedBy: 'document' })
    }
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nWhat was found:\n${trace(found)}`
    throw error
  }
}

/** Every language that has a folder of cases here. */
const LANGUAGES = readdirSync(__dirname).filter((name) =>
  existsSync(join(__dirname, name, 'attribution.cases.json')),
)

/** The files of a language's folder that hold attributions; figures and numbers have tests of their own. */
const themesOf = (language: string): string[] =>
  readdirSync(join(__dirname, language))
    .filter((name) => name.endsWith('.cases.json') && !/^(figures|numbers|negative)/.test(name))
    .map((name) => name.replace('.cases.json', ''))

describe.each(LANGUAGES)('%s', (language) => {
  describe.each(themesOf(language))('%s', (theme) => {
    test.each(read(language, theme))('$rule', (item) => check(language, item))
  })
  test.each(read(language, 'negative'))('credits nobody: $rule', (item) => check(language, item))
})
