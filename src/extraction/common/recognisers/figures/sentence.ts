import type { Quantity } from './quantities'
import type { Unit } from './units'

/** A sentence's units with its quantities found by place, so that every look at a neighbour costs the same. */
export class Sentence {
  private readonly starts: (Quantity | undefined)[] = []
  private readonly ends: (Quantity | undefined)[] = []
  private readonly covers: (Quantity | undefined)[] = []

  constructor(
    readonly units: Unit[],
    readonly quantities: Quantity[],
  ) {
    for (const quantity of quantities) {
      this.starts[quantity.from] = quantity
      this.ends[quantity.to] = quantity
      for (let at = quantity.from; at < quantity.to; at++) this.covers[at] = quantity
    }
  }

  /** The quantity whose first unit this is. */
  startingAt(at: number): Quantity | undefined {
    return this.starts[at]
  }

  /** The quantity that ends directly before this unit. */
  endingAt(at: number): Quantity | undefined {
    return this.ends[at]
  }

  /** The quantity that this unit belongs to. */
  covering(at: number): Quantity | undefined {
    return this.covers[at]
  }

  /** The first quantity that lies wholly in `[from, to)`. */
  firstWithin(
    from: number,
    to: number,
    test: (quantity: Quantity) => boolean = () => true,
  ): Quantity | undefined {
    for (let at = from; at < to; at++) {
      const quantity = this.starts[at]
      if (quantity !== undefined && quantity.to <= to && test(quantity)) return quantity
    }
    return undefined
  }
}
