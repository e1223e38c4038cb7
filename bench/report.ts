import { cpus } from 'node:os'
import type { Comparison } from './measure'

export interface Report {
  node: string
  postgres: string
  cores: number
  claims: number
  cases: Comparison[]
}

export const machine = (): Pick<Report, 'node' | 'cores'> => ({
  node: process.versions.node,
  cores: cpus().length,
})

const HEAD = ['', 'app req/s', 'p50 ms', 'p99 ms', 'bare req/s', 'p50 ms', 'p99 ms', 'ratio']

/** A table for the terminal. */
export function table({ node, postgres, cores, claims, cases }: Report): string {
  const rows = cases.map(({ name, app, bare, ratio }) => [
    name,
    ...[app, bare].flatMap(({ requestsPerSecond, p50, p99 }) => [
      requestsPerSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
    ]),
    ratio.toFixed(2),
  ])
  const lines = [HEAD, ...rows]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const printed = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
  return [
    `${claims.toLocaleString('en')} claims, Node ${node}, PostgreSQL ${postgres}, ${cores} cores`,
    ...printed,
  ].join('\n')
}

/** For the file of the baseline: figures that a later run can be compared with, without false precision. */
export const toJson = (report: object): string =>
  `${JSON.stringify(report, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value), 2)}\n`
