import { execFile, spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/project-root'
import { ADMIN_KEY } from '../support/api'

export interface Outcome {
  code: number
  output: string
  complaint: string
}

/** Another test file may be preparing the checkout at the same time, and the command then says that it waits. */
const PREPARATION = /^isnad: .*\n/gm

/** Builds once what the examples run, so that the time of the first one is not that of the compiler. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs', '--build'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/** Runs an example by its one command, as a person at a terminal would. */
export function runExample(
  name: string,
  args: string[],
  env: Record<string, string> = { ISNAD_KEY: ADMIN_KEY },
): Promise<Outcome> {
  const command = ['run', '--silent', `example:${name}`, '--', ...args]
  const { ISNAD_KEY: _key, ISNAD_URL: _url, ...inherited } = process.env
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, env: { ...inherited, ...env }, maxBuffer: 50_000_000 }
    execFile('npm', command, options, (error, output, complaint) =>
      resolve({
        code: error === null ? 0 : Number(error.code),
        output,
        complaint: complaint.replace(PREPARATION, ''),
      }),
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
