import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** A full collection, so that what one measurement leaves behind costs the next one nothing. */
export const collectGarbage = runInNewContext('gc') as () => void

/**
 * CPU milliseconds of a call on all threads of the process. Unlike the time on the wall they do not grow with other
 * work on the machine, and unlike it they count the collector's helper threads: a core-second holds all of it.
 */
export function cpuTime(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** The least of several runs: what the work takes when nothing disturbs it. */
export function leastTime(work: () => void, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    collectGarbage()
    least = Math.min(least, cpuTime(work))
  }
  return least
}

export interface Contender {
  name: string
  work: () => void
}

/** The median of each contender's times where they take turns, so that whatever drifts counts for all. */
export function medianTimes(contenders: readonly Contender[], turns: number): number[] {
  const times = contenders.map((): number[] => [])
  for (let turn = 0; turn < turns; turn++) {
    contenders.forEach(({ work }, at) => {
      times[at]!.push(cpuTime(work))
    })
  }
  return times.map(median)
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1]!

/** CPU milliseconds of work before anything counts: the compiler takes that long to settle. */
const WARM_UP = 4000

export function warmUp({ work }: Contender): void {
  for (let spent = 0; spent < WARM_UP; ) spent += cpuTime(work)
}
