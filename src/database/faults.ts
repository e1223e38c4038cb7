import { QueryFailedError } from 'typeorm'
import { Problem } from '../errors'

/** SQLSTATE classes and codes by which Postgres says that it cannot serve just now, or not in time. */
const UNAVAILABLE = /^(08|53|57P0|57014|55P03|58)/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** The SQLSTATE or system code of an error from the driver, with or without TypeORM around it. */
function faultCode(error: unknown): string | undefined {
  const cause = error instanceof QueryFailedError ? error.driverError : error
  return (cause as { code?: string } | undefined)?.code
}

function isDatabaseUnavailable(error: unknown): boolean {
  const code = faultCode(error)
  if (code !== undefined) return UNAVAILABLE.test(code) || NETWORK.has(code)
  const message = error instanceof Error ? error.message : ''
  return /timeout exceeded when trying to connect|Connection terminated|Driver not Connected/i.test(message)
}

/** The problem that a client is told of; what no client can mend is `internal`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return isDatabaseUnavailable(error) ? new Problem('database_unavailable', {}) : new Problem('internal', {})
}
