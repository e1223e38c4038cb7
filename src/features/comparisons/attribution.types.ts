import type { CueClass, Quote } from '../../contract/contract'

/** Sums over some claims; `links` are those of all their chains. */
export interface CreditTotals {
  claims: number
  attributed: number
  direct: number
  anonymous: number
  links: number
}

/** Where a cell stands in the order of the matrix, which is that of the number of claims. */
export interface CellKey {
  claims: number
  outletId: string
  speakerId: string
  ownVoice: boolean
}

export interface MatrixCell extends CellKey, CreditTotals {
  outlet: { slug: string; name: string }
  originator: { slug: string | null; name: string; ownVoice: boolean }
}

export interface Matrix {
  total: CreditTotals & { cells: number; outlets: number; originators: number }
  outlets: (CreditTotals & { slug: string; name: string; originators: number })[]
  /** From the cursor on. */
  cells: MatrixCell[]
}

/** How the claims of a cell are worded, and through whom they came. */
export interface CellDetail {
  quotes: Record<Quote, number>
  cueClasses: { class: CueClass; claims: number }[]
  relays: { slug: string | null; name: string; claims: number }[]
}
