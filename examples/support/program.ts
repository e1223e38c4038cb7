import { Command, CommanderError, Option } from 'commander'
import {
  createIsnadClient,
  type IsnadClient,
  IsnadProblem,
  IsnadUnreachable,
  type Language,
  languageValues,
} from '../../clients/typescript'
import { MESSAGES } from './messages'

/** What a shell script or a scheduler can tell apart. */
export const EXIT = { done: 0, failed: 1, usage: 2, unreachable: 3, unauthorized: 4 } as const

export interface CommonOptions {
  server: string
  language: Language
}

/** Bad use that the parser of options cannot see. */
export class UsageError extends Error {}

/** A command with what all examples share: where the server is, the language, what the exit codes mean. */
export function createProgram(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(
      new Option('--server <url>', 'where Isnad listens').env('ISNAD_URL').default('http://127.0.0.1:3000'),
    )
    .addOption(
      new Option('--language <language>', 'of headings, names and explanations')
        .choices(languageValues)
        .default('en'),
    )
    .addHelpText(
      'after',
      `
Environment:
  ISNAD_KEY   the API key, where the server wants one for reading

Exit codes:
  0 done   1 the server refused or failed   2 wrong use   3 no server there   4 no key, or a wrong one`,
    )
    .showHelpAfterError('(--help tells what there is)')
    .exitOverride()
}

/** Parses the command line, does the work, and turns whatever goes wrong into one line and an exit code. */
export async function run<Options extends CommonOptions>(
  program: Command,
  work: (client: IsnadClient, options: Options) => Promise<void>,
): Promise<void> {
  // Whoever reads the output, such as `head`, may have enough of it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed)
  })
  try {
    program.parse()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    return
  }
  const options = program.opts<Options>()
  try {
    const { server, language } = options
    await work(createIsnadClient({ server: checkedUrl(server), key: keyOfEnvironment(), language }), options)
  } catch (error) {
    const { message, code } = explain(error, options)
    process.stderr.write(`${program.name()}: ${message}\n`)
    process.exitCode = code
  }
}

/** A remark beside the output, which may be going into a file. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`)
}

function checkedUrl(server: string): string {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError(`--server ${server}: expected an address such as http://127.0.0.1:3000`)
  return server
}

function keyOfEnvironment(): string | undefined {
  const key = process.env.ISNAD_KEY?.trim()
  if (!key) return undefined
  if (!/^[\x21-\x7e]+$/.test(key)) throw new UsageError('ISNAD_KEY holds characters that no key has')
  return key
}

function explain(error: unknown, { server, language }: CommonOptions): { message: string; code: number } {
  const say = MESSAGES[language]
  if (error instanceof UsageError) return { message: error.message, code: EXIT.usage }
  if (error instanceof IsnadUnreachable)
    return { message: `${say.unreachable(server)} (${error.message})`, code: EXIT.unreachable }
  if (error instanceof IsnadProblem && error.status === 401)
    return { message: `${say.unauthorized} (${error.message})`, code: EXIT.unauthorized }
  if (error instanceof IsnadProblem)
    return { message: `${say.refused} (${error.message})`, code: EXIT.failed }
  return { message: error instanceof Error ? error.message : String(error), code: EXIT.failed }
}
