import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { UsageError } from './program'

/** How far a feed has been read, of which server and which selection. */
export interface Place {
  server: string
  type: string | null
  cursor: string
}

/** The place that a file keeps; null where there is none yet. A damaged file is an error, not a new beginning. */
export function readPlace(file: string, wanted: Omit<Place, 'cursor'>): string | null {
  const text = textOf(file)
  if (text === null) return null
  const place = parsed(text)
  if (typeof place?.cursor !== 'string') throw new UsageError(`${file} does not hold a place in the feed`)
  if (place.server !== wanted.server || place.type !== wanted.type)
    throw new UsageError(
      `${file} keeps the place in another feed (${place.server}, ${place.type ?? 'all types'})`,
    )
  return place.cursor
}

/** Written aside and moved, so that a power cut leaves the old place or the new one. */
export function keepPlace(file: string, place: Place): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(place)}\n`)
  renameSync(`${file}.new`, file)
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new UsageError(`${file} cannot be read (${(error as Error).message})`)
  }
}

function parsed(text: string): Partial<Place> | null {
  try {
    return JSON.parse(text) as Partial<Place> | null
  } catch {
    return null
  }
}
