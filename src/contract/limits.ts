/** Bytes of a JSON body, or of a line of a batch: room for 1,000,000 characters of HTML, with JSON's escapes. */
export const BODY_LIMIT = 4 * 1024 * 1024
