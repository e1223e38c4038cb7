import type { Request } from 'express'
import type { AppContext } from '../context'
import type { Access } from '../contract/openapi-document'
import { Problem } from '../errors'

/** The name under which changes are recorded; null for a caller without a key. */
export interface Caller {
  name: string | null
}

type Door = Pick<AppContext, 'publicRead' | 'nameOfKey'>

/**
 * Lets a caller in, or raises `unauthorized`. A key that is sent must be good, even where reading needs none; what
 * is open to everybody looks at no key, so that it asks nothing of the database.
 */
export async function authenticate(request: Request, access: Access, door: Door): Promise<Caller> {
  if (access === 'open') return { name: null }
  const key = bearer(request)
  if (key !== null) {
    const name = await door.nameOfKey(key)
    if (name === null) throw new Problem('unauthorized', { reason: 'The API key is not known here.' })
    return { name }
  }
  if (access === 'read' && door.publicRead) return { name: null }
  throw new Problem('unauthorized', {
    reason: 'This needs an API key, sent as “Authorization: Bearer <key>”.',
  })
}

function bearer(request: Request): string | null {
  const header = request.get('authorization')
  if (header === undefined) return null
  const match = /^Bearer +([\x21-\x7e]+)$/i.exec(header)
  if (!match) throw new Problem('unauthorized', { reason: 'Authorization must be “Bearer <key>”.' })
  return match[1]!
}
