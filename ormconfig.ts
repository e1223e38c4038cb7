import { createDataSource } from './src/database/data-source'
import { entities } from './src/features/entities'

/** The DataSource for the TypeORM command line, over the database that DATABASE_URL names. */
export default createDataSource(process.env.DATABASE_URL ?? 'postgres://localhost/isnad', entities)
