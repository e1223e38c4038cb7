import type { Extractor } from '../../src/extraction/extract'
import type { Contender } from './measure'
import { extracting, segmenting, speeds } from './speed'
import { check } from './targets'

/** They take tens of seconds for what the engine does in one. */
const TURNS = 3

interface WinkNlp {
  readDoc(text: string): { entities(): { out(): unknown } }
}
type Compromise = (text: string) => { quotations(): { out(form: 'array'): unknown } }

/** Names in English by wink-nlp and its small model: a part of what the engine finds. */
function winkEntities(texts: readonly string[]): Contender {
  const winkNlp = require('wink-nlp') as (model: unknown) => WinkNlp
  const nlp = winkNlp(require('wink-eng-lite-web-model'))
  return {
    name: 'wink-nlp, entities',
    work: () => {
      for (const text of texts) nlp.readDoc(text).entities().out()
    },
  }
}

/** Quotations in English by compromise: another part of it. */
function compromiseQuotations(texts: readonly string[]): Contender {
  const nlp =
    (require('compromise') as { default?: Compromise } & Compromise).default ?? require('compromise')
  return {
    name: 'compromise, quotations',
    work: () => {
      for (const text of texts) (nlp as Compromise)(text).quotations().out('array')
    },
  }
}

/** English: the engine against libraries that each do a part of its work. */
export function englishSpeed(texts: readonly string[], extract: Extractor): void {
  const contenders = [
    extracting(texts, 'en', extract),
    segmenting(texts, 'en'),
    winkEntities(texts),
    compromiseQuotations(texts),
  ]
  const [engine, , ...others] = speeds(texts, contenders, TURNS)
  others.forEach((speed, at) => {
    const times = engine! / speed
    check(`${times.toFixed(1)} times as fast as ${contenders[at + 2]!.name}`, times > 1, 'to be faster')
  })
}
