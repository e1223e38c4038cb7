import { foldText } from '../folded-text'
import type { Form } from '../forms'
import type { Token } from '../token'
import type { KnownSource } from '../types'

/** A registered name found in the text: tokens `[from, to)`; `skip` folded letters of the first are proclitics. */
export interface GazetteerMatch {
  from: number
  to: number
  skip: number
  source: KnownSource
}

interface Node {
  next: Map<string, Node>
  source: KnownSource | null
}

/** Forms that a first token may take when proclitics are written onto it, each with the letters it loses. */
export type Peel = (text: string) => readonly { text: string; skip: number }[]

interface Start {
  node: Node
  skip: number
}

const NO_STARTS: readonly Start[] = []

/** The registered names as a trie of folded tokens: one walk per position, longest match first. */
export class Gazetteer {
  private readonly root: Node = { next: new Map(), source: null }
  /** What tells the forms' notes of one registry and one language from those of another. */
  private readonly readers = new Map<Peel, object>()

  constructor(sources: readonly KnownSource[]) {
    for (const source of sources) for (const { name } of source.names) this.add(name, source)
  }

  /** Every match that no earlier, longer one covers, indexed by the token it starts at. */
  match(tokens: readonly Token[], peel: Peel): Map<number, GazetteerMatch> {
    const found = new Map<number, GazetteerMatch>()
    const reader = this.readerOf(peel)
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || token.kind === 'mark') continue
      const starts = this.startsOf(token.form, peel, reader)
      if (starts.length === 0) continue
      const match = this.longest(tokens, at, starts)
      if (match === null) continue
      found.set(at, match)
      at = match.to - 1
    }
    return found
  }

  private longest(tokens: readonly Token[], at: number, starts: readonly Start[]): GazetteerMatch | null {
    for (const { node, skip } of starts) {
      const match = this.walk(tokens, at, node, skip)
      if (match !== null) return match
    }
    return null
  }

  /** Where the names begin that a word may open, as it stands first, then without its proclitics. */
  private startsOf(form: Form, peel: Peel, reader: object): readonly Start[] {
    if (form.namesReader === reader) return form.names as readonly Start[]
    const starts: Start[] = []
    const whole = this.root.next.get(form.text)
    if (whole !== undefined) starts.push({ node: whole, skip: 0 })
    for (const { text, skip } of peel(form.text)) {
      const node = this.root.next.get(text)
      if (node !== undefined) starts.push({ node, skip })
    }
    form.namesReader = reader
    form.names = starts.length === 0 ? NO_STARTS : starts
    return form.names as readonly Start[]
  }

  private readerOf(peel: Peel): object {
    let reader = this.readers.get(peel)
    if (reader === undefined) {
      reader = {}
      this.readers.set(peel, reader)
    }
    return reader
  }

  private walk(tokens: readonly Token[], at: number, first: Node, skip: number): GazetteerMatch | null {
    let best: GazetteerMatch | null = null
    let node: Node | undefined = first
    let to = at + 1
    while (node !== undefined) {
      if (node.source !== null) best = { from: at, to, skip, source: node.source }
      // A quotation mark or hyphen inside a name ("Al-Araby", صحيفة "…") is spelling, not a boundary.
      while (tokens[to]?.kind === 'mark' && (tokens[to]?.text === '"' || tokens[to]?.text === '-')) to++
      const token = tokens[to]
      if (token === undefined || token.kind === 'mark') break
      node = node.next.get(token.text)
      to++
    }
    return best
  }

  private add(name: string, source: KnownSource): void {
    let node = this.root
    for (const token of foldText(name).tokens) {
      if (token.kind === 'mark') continue
      let next = node.next.get(token.text)
      if (next === undefined) {
        next = { next: new Map(), source: null }
        node.next.set(token.text, next)
      }
      node = next
    }
    // The first registration wins: seeds list the primary holder of a shared alias first.
    if (node !== this.root && node.source === null) node.source = source
  }
}
