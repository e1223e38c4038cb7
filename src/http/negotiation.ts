import type { Request } from 'express'
import { type Language, languageValues } from '../contract/contract'
import { Problem } from '../errors'

/** What `format` names. */
const MEDIA_TYPES: Partial<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  vegalite: 'application/vnd.vegalite.v6+json',
  svg: 'image/svg+xml',
}

/**
 * Of the media types on offer the one that the client prefers: `format` decides, else `Accept` (RFC 9110, §12.5.1).
 * @throws Problem `not_acceptable`
 */
export function preferredMediaType(request: Request, offered: string[]): string {
  const format = MEDIA_TYPES[String(request.query.format)]
  if (format !== undefined && offered.includes(format)) return format
  const accepted = offered.length === 0 ? '' : request.accepts(offered)
  if (accepted === false) throw new Problem('not_acceptable', { offered })
  return accepted
}

export const preferredLanguage = (request: Request): Language => {
  const accepted = request.acceptsLanguages('en', 'ar')
  return languageValues.find((language) => language === accepted) ?? 'en'
}
