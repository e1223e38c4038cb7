import { execFile, spawnSync } from 'node:child_process'
import { scripts } from '../../package.json'
import { projectRoot } from '../../src/project-root'
import { ADMIN_KEY } from '../support/api'

export interface Outcome {
  code: number
  output: string
  complaint: string
}

const COMMAND = /^node scripts\/prepare\.mjs --build >&2 && node (dist\/examples\/[a-z]+\.js)$/

/** Builds once what the examples run, so that the time of the first one is not that of the compiler. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs', '--build'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/**
 * Runs an example in a process of its own. Its command prepares the checkout first, as `build` has done; what that
 * says when another process is at it is no part of the example.
 */
export function runExample(
  name: string,
  args: string[],
  env: Record<string, string> = { ISNAD_KEY: ADMIN_KEY },
): Promise<Outcome> {
  const [, script] = COMMAND.exec(scripts[`example:${name}` as keyof typeof scripts] ?? '') ?? []
  if (script === undefined) throw new Error(`package.json has no command example:${name} as the others are`)
  const { ISNAD_KEY: _key, ISNAD_URL: _url, ...inherited } = process.env
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, env: { ...inherited, ...env }, maxBuffer: 50_000_000 }
    execFile(process.execPath, [script, ...args], options, (error, output, complaint) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, complaint }),
    )
  })
}

/** The rows of a sheet by heading. For cells without a line break, which is what the examples write. */
export function readSheet(text: string): Record<string, string>[] {
  const [headings, ...rows] = text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
      ),
    )
  return rows.map((cells) => Object.fromEntries(headings!.map((heading, index) => [heading, cells[index]!])))
}
