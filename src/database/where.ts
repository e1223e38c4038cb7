/** Collects conditions and their values for one statement; values only ever travel as parameters. */
export class Where {
  readonly values: unknown[] = []
  private readonly conditions: string[] = []

  /** The placeholder for a value. */
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  and(condition: string): this {
    this.conditions.push(condition)
    return this
  }

  toString(): string {
    return this.conditions.length > 0 ? `WHERE ${this.conditions.join(' AND ')}` : ''
  }
}

/** The rows that stood at `knownAt` (a placeholder), or those that stand now. */
export const standing = (alias: string, knownAt: string | null): string =>
  knownAt === null
    ? `${alias}.superseded_at IS NULL`
    : `${alias}.recorded_at <= ${knownAt} AND (${alias}.superseded_at IS NULL OR ${alias}.superseded_at > ${knownAt})`
