import { deepStrictEqual } from 'node:assert/strict'
import type { Case } from './cases'
import { Load, type Measured } from './load'

export interface Comparison {
  name: string
  app: Measured
  bare: Measured
  /** Requests per second of the app by those of the bare server. */
  ratio: number
}

const WARM_UP_SECONDS = 1

/**
 * Loads the app and the bare server with the same requests, never both at once, in the order ABBA: whatever
 * drifts while it runs (caches, the processor's heat) counts for both alike.
 */
export async function compareServers(
  one: Case,
  urls: { app: string; bare: string },
  seconds: number,
): Promise<Comparison> {
  await assertSameAnswers(one, urls)
  const paths = one.requests.map((request) => request.path)
  const [app, bare] = [new Load(urls.app, paths), new Load(urls.bare, paths)]
  for (const load of [app, bare]) await load.warmUp(WARM_UP_SECONDS)
  for (const load of [app, bare, bare, app]) await load.run(seconds)
  const [ofApp, ofBare] = [app.result(), bare.result()]
  return {
    name: one.name,
    app: ofApp,
    bare: ofBare,
    ratio: ofApp.requestsPerSecond / ofBare.requestsPerSecond,
  }
}

/** A bare server that answered something else would be no measure. */
async function assertSameAnswers(
  { shape, requests }: Case,
  urls: { app: string; bare: string },
): Promise<void> {
  const { path } = requests[0]!
  const [app, bare] = [await answer(urls.app + path), await answer(urls.bare + path)]
  if (shape === 'all') deepStrictEqual(figureIds(comparedIn(app)), figureIds(bare))
  else if (shape === 'page') deepStrictEqual(dataOf(app), dataOf(bare))
  else deepStrictEqual(app, bare)
}

async function answer(url: string): Promise<never> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as never
}

interface Figure {
  figureId: string
}

const dataOf = ({ data }: { data: unknown[] }): unknown[] => data

const comparedIn = ({ positions }: { positions: { observations: Figure[] }[] }): Figure[] =>
  positions.flatMap((position) => position.observations)

const figureIds = (figures: Figure[]): string[] => figures.map((figure) => figure.figureId).sort()
