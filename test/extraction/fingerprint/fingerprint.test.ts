import { createExtractor } from '../../../src/extraction/extract'
import { fingerprintOf } from '../../../src/extraction/fingerprint/fingerprint'
import { kinshipOf, likenessOf } from '../../../src/extraction/fingerprint/likeness'
import { type Shingles, shinglesOf } from '../../../src/extraction/fingerprint/shingles'
import { reportSeeds } from '../../../src/jobs/seed-files'
import { LANDSLIDE, LANDSLIDE_RETOLD, text } from '../../support/landslide'

const extract = createExtractor([])
const outlet = { label: 'Test', name: null, source: null }
const shingles = (report: string, language: 'ar' | 'en' = 'en'): Shingles =>
  shinglesOf(report, extract(report, { language, outlet }).sentences)

const kinship = (one: string, other: string, { language = 'en' as 'ar' | 'en', sameOutlet = false } = {}) => {
  const [left, right] = [shingles(one, language), shingles(other, language)]
  return kinshipOf(left, right, likenessOf(left.hashes, right.hashes), sameOutlet)
}

const sharedKeys = (one: string, other: string): number => {
  const keys = new Set(fingerprintOf(shingles(one).hashes)!.keys)
  return [...fingerprintOf(shingles(other).hashes)!.keys].filter((key) => keys.has(key)).length
}

const WHOLE = text(LANDSLIDE)

describe('two texts are kin', () => {
  it.each([
    ['the same text', WHOLE, 'copy'],
    ['another headline', text(['Rain brings down a slope', ...LANDSLIDE]), 'copy'],
    ['a changed number', WHOLE.replace('34', '43'), 'copy'],
    ['paragraphs in another order', text([...LANDSLIDE].reverse()), 'copy'],
    ['a word changed in most sentences', WHOLE.replaceAll(/ (with|and) /g, ' plus '), 'copy'],
    ['the first third', text(LANDSLIDE.slice(0, 2)), 'whole'],
    ['another report of the event', text(LANDSLIDE_RETOLD), null],
    ['another report with one paragraph in common', text([...LANDSLIDE_RETOLD, LANDSLIDE[1]!]), null],
  ])('where one is %s of the other', (_what, other, expected) => {
    expect(kinship(WHOLE, other)).toBe(expected)
    if (expected !== null) expect(sharedKeys(WHOLE, other)).toBeGreaterThan(0)
  })

  it('in Arabic however the words are spelt', () => {
    const report = reportSeeds().find(({ id }) => id === 'ceasefire-calls-2024-ar')!.text!
    const respelt = report.replaceAll(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('\u064b', '')
    expect(respelt).not.toBe(report)
    expect(kinship(report, respelt, { language: 'ar' })).toBe('copy')
  })

  it('within one outlet only where nearly all is the same', () => {
    expect(kinship(WHOLE, text(LANDSLIDE.slice(0, 4)))).not.toBeNull()
    expect(kinship(WHOLE, text(LANDSLIDE.slice(0, 4)), { sameOutlet: true })).toBeNull()
    expect(kinship(WHOLE, WHOLE.replace('34', '43'), { sameOutlet: true })).toBe('copy')
  })
})

it('makes no fingerprint of a text that is too short to tell', () => {
  expect(fingerprintOf(shingles(LANDSLIDE[0]!).hashes)).toBeNull()
})

it('makes the same fingerprint on every machine', () => {
  const { signature, keys } = fingerprintOf(shingles(WHOLE).hashes)!
  expect(signature).toHaveLength(126)
  expect(fingerprintOf(shingles(WHOLE).hashes)).toEqual({ signature, keys })
  // Stored signatures are compared with new ones: other values here need another FINGERPRINT_VERSION.
  expect([...signature.slice(0, 3)]).toEqual([50580741, 58259787, 35813840])
})

it('estimates resemblance by the signature', () => {
  const [one, other] = [shingles(WHOLE).hashes, shingles(text(LANDSLIDE.slice(0, 5))).hashes]
  const [left, right] = [fingerprintOf(one)!.signature, fingerprintOf(other)!.signature]
  const agreeing = left.filter((least, at) => least === right[at]).length / left.length
  expect(Math.abs(agreeing - likenessOf(one, other).resemblance)).toBeLessThan(0.12)
})

it('has few keys in common with any other report of the seeds', () => {
  const prints = reportSeeds()
    .filter(({ id, language }) => language === 'en' && !id.includes('reprint'))
    .map(({ text: report }) => fingerprintOf(shingles(report!).hashes)!)
  expect(prints.length).toBeGreaterThan(5)
  for (const one of prints) {
    const others = prints.filter((other) => other !== one)
    const shared = others.map((other) => [...other.keys].filter((key) => one.keys.includes(key)).length)
    expect(Math.max(...shared)).toBeLessThan(10)
  }
})
