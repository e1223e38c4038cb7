import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm'

/** A statement carries at most 65,535 parameters; the widest row has about 30. */
const ROWS_PER_STATEMENT = 1000

/** Inserts any number of rows, in as many statements as the protocol needs. */
export async function insertAll<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: DeepPartial<Entity>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await manager.insert(entity, rows.slice(at, at + ROWS_PER_STATEMENT) as never)
}
