import type { Case } from './cases'
import type { Latency } from './latency'

export interface Measured extends Latency {
  name: string
  limit: Case['limit']
}

/** The same requests in a great and in a small database. */
export interface Compared {
  name: string
  great: Latency
  small: Latency
}

export interface Report {
  node: string
  postgres: string
  cores: number
  figures: number
  cases: Measured[]
  compared: Compared[]
}

/** The medians of the same event in both databases may differ by so much, as they do from run to run. */
const NO_DIFFERENCE = 1.25

/** What is beyond its limit, in words; empty where all is well. */
export function shortfalls({ cases, compared }: Report): string[] {
  const late = cases.flatMap(({ name, limit, ...latency }) =>
    (['p50', 'p99'] as const)
      .filter((share) => latency[share] > (limit[share] ?? Number.POSITIVE_INFINITY))
      .map(
        (share) => `${name}: ${share} of ${latency[share].toFixed(0)} ms, the limit is ${limit[share]} ms`,
      ),
  )
  const slower = compared
    .filter(({ great, small }) => great.p50 > small.p50 * NO_DIFFERENCE)
    .map(({ name, great, small }) => `${name}: ${(great.p50 / small.p50).toFixed(2)} of the small database`)
  return [...late, ...slower]
}

/** A table for the terminal. */
export function table({ figures, node, postgres, cores, cases, compared }: Report): string {
  const line = (name: string, { p50, p99 }: Latency, limit: Case['limit'] = {}) =>
    [
      name.padEnd(30),
      p50.toFixed(1).padStart(8),
      String(limit.p50 ?? '').padStart(6),
      p99.toFixed(1).padStart(8),
      String(limit.p99 ?? '').padStart(6),
    ].join(' ')
  return [
    `${figures.toLocaleString('en')} figures, Node ${node}, PostgreSQL ${postgres}, ${cores} cores; milliseconds`,
    `${''.padEnd(30)}      p50  limit      p99  limit`,
    ...cases.map((one) => line(one.name, one, one.limit)),
    ...compared.flatMap(({ name, great, small }) => [
      line(`${name}, here`, great),
      line(`${name}, of 10,000`, small),
    ]),
  ].join('\n')
}
