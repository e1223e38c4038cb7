import type { Queryable } from '../src/database/pools'

export interface Statement {
  text: string
  values: unknown[]
}

/**
 * The last statement that a read sends: the one that answers. Those before it look up what a filter names, which
 * the bare server is spared.
 */
export async function answeringStatement(
  db: Queryable,
  read: (db: Queryable) => Promise<unknown>,
): Promise<Statement> {
  let last: Statement | undefined
  await read({
    query: (text, values = []) => {
      last = { text, values }
      return db.query(text, values)
    },
  })
  if (last === undefined) throw new Error('a read that was to be measured sent no statement')
  return last
}
