import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder above `from` that holds openapi.yaml and seeds/. */
export function rootAbove(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'openapi.yaml'))) return folder
    if (folder === dirname(folder)) throw new Error(`openapi.yaml is in no folder above ${from}`)
  }
}

/** The checkout's root, whether the code runs from src/ or from dist/. */
export const projectRoot = rootAbove(__dirname)
