import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root'

/** The version of this server, as package.json states it. */
export const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  version: string
}
