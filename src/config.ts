import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { projectRoot } from './project-root'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export const SEEDS = ['demo', 'registry', 'none'] as const
const VARIABLES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'ISNAD_DATA_DIR',
  'ISNAD_ADMIN_KEY',
  'ISNAD_PUBLIC_READ',
  'ISNAD_SEED',
  'LOG_LEVEL',
] as const
const ADMIN_KEY_MIN_LENGTH = 16

type Variable = (typeof VARIABLES)[number]
export type RawEnv = Partial<Record<Variable, string>>

export interface Config {
  /** 0 lets the system choose a free port. */
  port: number
  host: string
  /** An outside PostgreSQL; null: the embedded one is started. */
  databaseUrl: string | null
  /** Absolute; holds the embedded database, its password and its logs. */
  dataDir: string
  /** The first administrator's key; null: one is made and printed once. */
  adminKey: string | null
  /** Whether reading needs no key. */
  publicRead: boolean
  seed: (typeof SEEDS)[number]
  logLevel: (typeof LOG_LEVELS)[number]
}

/** Everything that is wrong with the environment at once, so that it takes one round to mend it. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** The variables that Isnad knows, as they are; a blank one counts as not set (Compose passes blanks). */
export function readEnv(env: NodeJS.ProcessEnv = process.env): RawEnv {
  const raw: RawEnv = {}
  for (const name of VARIABLES) {
    const value = env[name]?.trim()
    if (value) raw[name] = value
  }
  return raw
}

/** @throws ConfigError naming every variable that is wrong, its value (unless secret) and what is expected. */
export function toConfig(env: RawEnv): Config {
  const problems: string[] = []
  const refuse = (name: Variable, expected: string, shown = `"${env[name]}"`) =>
    problems.push(`${name} is ${shown}; expected ${expected}`)
  const oneOf = <T extends string>(name: Variable, values: readonly T[], otherwise: T): T => {
    const value = env[name]
    if (value === undefined) return otherwise
    const known = values.find((candidate) => candidate === value.toLowerCase())
    if (known === undefined) refuse(name, `one of ${values.join(', ')}`)
    return known ?? otherwise
  }

  const host = env.HOST ?? '127.0.0.1'
  if (!/^[A-Za-z0-9._:%-]+$/.test(host)) refuse('HOST', 'an IP address or a host name')

  if (env.PORT !== undefined && !isPort(env.PORT)) refuse('PORT', 'a whole number from 0 to 65535')

  const urlProblem = env.DATABASE_URL === undefined ? null : databaseUrlProblem(env.DATABASE_URL)
  if (urlProblem) refuse('DATABASE_URL', 'postgres://user:password@host:port/database', urlProblem)

  const adminKey = env.ISNAD_ADMIN_KEY ?? null
  if (adminKey !== null && adminKey.length < ADMIN_KEY_MIN_LENGTH)
    refuse(
      'ISNAD_ADMIN_KEY',
      `at least ${ADMIN_KEY_MIN_LENGTH} characters`,
      `${adminKey.length} characters long`,
    )
  else if (adminKey !== null && !/^[\x21-\x7e]+$/.test(adminKey))
    refuse(
      'ISNAD_ADMIN_KEY',
      'printable ASCII, as it travels in a header',
      'not made of printable ASCII without spaces',
    )

  const publicRead = oneOf('ISNAD_PUBLIC_READ', ['true', 'false'], isLoopback(host) ? 'true' : 'false')
  const seed = oneOf('ISNAD_SEED', SEEDS, 'demo')
  const logLevel = oneOf('LOG_LEVEL', LOG_LEVELS, 'info')

  if (problems.length > 0) throw new ConfigError(problems)
  return {
    port: Number(env.PORT ?? 3000),
    host,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.ISNAD_DATA_DIR ? resolve(env.ISNAD_DATA_DIR) : defaultDataDirectory(projectRoot),
    adminKey,
    publicRead: publicRead === 'true',
    seed,
    logLevel,
  }
}

/**
 * Where the embedded database lives unless `ISNAD_DATA_DIR` says otherwise: in the checkout; for root under
 * `/var/lib`, because Postgres then runs as another user, who often cannot enter root's directories.
 */
export function defaultDataDirectory(project: string, uid = process.getuid?.()): string {
  if (uid !== 0) return join(project, '.isnad')
  const digest = createHash('sha256').update(project).digest('hex').slice(0, 8)
  return join('/var/lib/isnad', `${basename(project)}-${digest}`)
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
}

/** Says what is wrong without the URL itself, which holds a password. */
function databaseUrlProblem(value: string): string | null {
  if (!URL.canParse(value)) return 'not a URL'
  const { protocol } = new URL(value)
  return protocol === 'postgres:' || protocol === 'postgresql:' ? null : `a ${protocol} URL`
}
