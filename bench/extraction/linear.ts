import type { Extractor } from '../../src/extraction/extract'
import { HOSTILE, type Hostile } from './hostile'
import { leastTime } from './measure'
import { check, printRow } from './targets'

const STEPS = [0.1, 0.2, 0.4, 1]
const RUNS = 3
const WIDTHS = [38, 10, 10, 10, 10, 8]
/** How much more than the tenth's share the whole may take. */
const ROOM = 2
/** The share of what a tenth of the text costs that a clock can tell from nothing. */
const LEAST_MS = 1

/** Whether time grows no faster than the text: for each hostile text, milliseconds at parts and the whole of it. */
export function timeIsLinear(extract: Extractor): void {
  printRow(['ms at', ...STEPS.map((step) => `${step} n`), 'of linear'], [...WIDTHS.slice(0, -1), 10])
  const worst = HOSTILE.map((hostile) => ({ name: hostile.name, growth: growthOf(hostile, extract) })).reduce(
    (a, b) => (b.growth > a.growth ? b : a),
  )
  const what = `at most ${worst.growth.toFixed(2)} of linear (${worst.name})`
  check(what, worst.growth <= ROOM, `at most ${ROOM} times what a tenth extrapolates to`)
}

function growthOf({ name, language, size, make }: Hostile, extract: Extractor): number {
  const times = STEPS.map((step) => {
    const text = make(Math.round(size * step))
    extract(text.slice(0, 1000), { language })
    return leastTime(() => extract(text, { language }), RUNS)
  })
  const growth = times.at(-1)! / (Math.max(LEAST_MS, times[0]!) / STEPS[0]!)
  printRow([name, ...times.map((time) => time.toFixed(1)), growth.toFixed(2)], WIDTHS)
  return growth
}
