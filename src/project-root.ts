import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds openapi.yaml and seeds/, whether the code runs from src/ or from dist/. */
export const projectRoot = (() => {
  let folder = __dirname
  while (!existsSync(join(folder, 'openapi.yaml')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`openapi.yaml is in no folder above ${__dirname}`)
    folder = parent
  }
  return folder
})()
