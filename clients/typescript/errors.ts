import type { Problem } from '../../src/contract/api.generated'

/** The server answered, and said no. */
export class IsnadProblem extends Error {
  /**
   * @param status the HTTP status
   * @param problem what the server says of it (RFC 9457); null where something else answered, such as a proxy
   */
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(messageOf(status, problem))
    this.name = 'IsnadProblem'
  }
}

/** Nothing answered: the server is not there, or took too long. `cause` is what fetch said. */
export class IsnadUnreachable extends Error {
  constructor(
    readonly server: string,
    cause: unknown,
  ) {
    super(`No answer from ${server} (${reasonOf(cause)})`, { cause })
    this.name = 'IsnadUnreachable'
  }
}

function messageOf(status: number, problem: Problem | null): string {
  if (problem === null) return `HTTP status ${status}, without a problem document`
  const where = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`)
  return [problem.detail, ...where.filter((line) => !problem.detail.includes(line))].join('; ')
}

/** What fetch calls "fetch failed" has its reason, such as ECONNREFUSED, one or two causes further down. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = (error as NodeJS.ErrnoException).code
  if (typeof code === 'string') return code
  return error.cause === undefined ? error.message || error.name : reasonOf(error.cause)
}
