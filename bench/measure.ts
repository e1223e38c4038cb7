import { deepStrictEqual } from 'node:assert/strict'
import type { Case, Shape } from './cases'
import { Load, type Measured } from './load'

export interface Comparison {
  name: string
  app: Measured
  bare: Measured
  /** Requests per second of the app by those of the bare server. */
  ratio: number
}

export interface Urls {
  app: string
  bare: string
}

const WARM_UP_SECONDS = 1

/**
 * Loads the app and the bare server with the same requests, never both at once, in the order ABBA: whatever
 * drifts while it runs (caches, the processor's heat) counts for both alike.
 */
export async function compareServers(one: Case, urls: Urls, seconds: number): Promise<Comparison> {
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

/** What of an answer both servers must give alike; of a comparison the figures, as the bare server judges none. */
const SAME: Record<Shape, (text: string) => unknown> = {
  page: (text) => JSON.parse(text).data,
  one: (text) => JSON.parse(text),
  all: (text) => [...text.matchAll(/"figureId":"([^"]+)"/g)].map(([, id]) => id).sort(),
}

/** A bare server that answered something else would be no measure. */
async function assertSameAnswers({ shape, requests }: Case, urls: Urls): Promise<void> {
  for (const { path } of requests) {
    const [app, bare] = [await fetchText(urls.app + path), await fetchText(urls.bare + path)]
    deepStrictEqual(SAME[shape](app), SAME[shape](bare))
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`)
  return text
}
