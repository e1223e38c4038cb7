import { createExtractor } from '../../src/extraction/extract'
import { registry } from './registry'

const extract = createExtractor(registry)

it('a sentence that two attributing clauses close is read to its end, and nobody passes on themselves', () => {
  const { claims } = extract(
    'Vladimir Putin said that Russia was ready to mediate at any time, the Kremlin said, Reuters reported.',
  )
  expect(claims.length).toBeGreaterThan(0)
  for (const { attribution } of claims) {
    const labels = attribution.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  }
})
