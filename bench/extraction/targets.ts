/** What a run found against its targets; a run that misses one ends with status 1. */
const missed: string[] = []

/** Prints one finding with its target. */
export function check(what: string, reached: boolean, target: string): void {
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}; the target is ${target}`)
  if (!reached) missed.push(what)
}

export const missedTargets = (): readonly string[] => missed

export function printRow(cells: readonly (string | number)[], widths: readonly number[]): void {
  console.log(
    `  ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]!) : String(cell).padStart(widths[at]!))).join('  ')}`,
  )
}
