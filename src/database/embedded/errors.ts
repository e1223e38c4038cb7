/** The embedded server cannot be used as things are; the message says what was found and what to do. */
export class EmbeddedServerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(`embedded Postgres: ${message}`, options)
    this.name = 'EmbeddedServerError'
  }
}
