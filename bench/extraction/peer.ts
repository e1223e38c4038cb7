import { createExtractor } from '../../src/extraction/extract'
import { type Contender, cpuTime, warmUp } from './measure'
import { registeredSources } from './registry'
import { extracting, segmenting } from './speed'

interface WinkNlp {
  readDoc(text: string): { entities(): { out(): unknown } }
}
type Compromise = (text: string) => { quotations(): { out(form: 'array'): unknown } }
type Texts = readonly string[]

/** Names in English by wink-nlp and its small model: a part of what the engine finds. */
function winkEntities(texts: Texts): Contender['work'] {
  const winkNlp = require('wink-nlp') as (model: unknown) => WinkNlp
  const nlp = winkNlp(require('wink-eng-lite-web-model'))
  return () => {
    for (const text of texts) nlp.readDoc(text).entities().out()
  }
}

/** Quotations in English by compromise: another part of it. */
function compromiseQuotations(texts: Texts): Contender['work'] {
  const loaded = require('compromise') as { default?: Compromise } & Compromise
  const nlp: Compromise = loaded.default ?? loaded
  return () => {
    for (const text of texts) nlp(text).quotations().out('array')
  }
}

/** The work of each contender, made where it runs: a process loads none but its own. */
const PEERS = {
  engine: (texts: Texts) => extracting(texts, 'en', createExtractor(registeredSources())).work,
  'Intl.Segmenter, sentences alone': (texts: Texts) => segmenting(texts, 'en').work,
  'wink-nlp, entities': winkEntities,
  'compromise, quotations': compromiseQuotations,
}
export type PeerName = keyof typeof PEERS
export const PEER_NAMES = Object.keys(PEERS) as PeerName[]

export interface PeerOrder {
  name: PeerName
  texts: string[]
}

/** CPU milliseconds that a turn takes at least: a short one would measure how a process comes back from its wait. */
const TURN = 500

/** CPU milliseconds of the work, over as many rounds as make a turn. */
function turn(work: Contender['work']): number {
  let spent = 0
  let rounds = 0
  for (; spent < TURN; rounds++) spent += cpuTime(work)
  return spent / rounds
}

/** In a process of its own: warms up at the first message, then answers each one with the CPU milliseconds of its work. */
function takeTurns(send: (milliseconds: number) => void): void {
  let work: Contender['work'] | undefined
  process.once('disconnect', () => process.exit(0))
  process.on('message', (order: PeerOrder | 'turn') => {
    if (order === 'turn') return send(work === undefined ? 0 : turn(work))
    work = PEERS[order.name](order.texts)
    warmUp({ name: order.name, work })
    send(0)
  })
}

if (require.main === module && process.send !== undefined) takeTurns((time) => process.send?.(time))
