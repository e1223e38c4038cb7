import type { Request } from 'express'
import express from 'express'
import { BODY_LIMIT } from '../contract/limits'
import { parseStrictJson } from '../contract/strict-json'
import { Problem } from '../errors'

const readRaw = express.raw({ type: () => true, limit: BODY_LIMIT })

/** Reads a JSON body whole and strictly; raises a problem for any other media type or a faulty body. */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!request.is(['application/json', 'application/*+json']))
    throw new Problem('unsupported_media_type', { expected: 'application/json' })
  const raw = await readBody(request)
  if (raw.length === 0) throw new Problem('malformed_json', { reason: 'it is empty' })
  return parseStrictJson(raw)
}

function readBody(request: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    readRaw(request, request.res!, (error?: unknown) => {
      if (!error) return resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
      reject(toProblem(error as { type?: string; status?: number }))
    })
  })
}

/** body-parser names its errors by `type`. */
function toProblem(error: { type?: string; status?: number }): unknown {
  if (error.type === 'entity.too.large') return new Problem('body_too_large', { limit: BODY_LIMIT })
  if (error.type === 'encoding.unsupported')
    return new Problem('unsupported_media_type', {
      expected: 'application/json, plain or gzip, deflate or br',
    })
  if (error.status !== undefined && error.status < 500)
    return new Problem('malformed_json', { reason: 'it could not be read to its end' })
  return error
}
