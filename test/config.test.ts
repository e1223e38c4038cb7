import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { ConfigError, defaultDataDirectory, type RawEnv, readEnv, toConfig } from '../src/config'
import { projectRoot, rootAbove } from '../src/project-root'

const problemsOf = (env: RawEnv): string[] => {
  try {
    toConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

it('needs nothing: the defaults serve this machine alone, on port 3000, with the demo', () => {
  expect(toConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: defaultDataDirectory(projectRoot),
    adminKey: null,
    publicRead: true,
    seed: 'demo',
    logLevel: 'info',
  })
})

it('takes every variable', () => {
  const env = readEnv({
    PORT: '0',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://user:secret@db.example/isnad',
    ISNAD_DATA_DIR: 'somewhere',
    ISNAD_ADMIN_KEY: 'sixteen-or-more-',
    ISNAD_PUBLIC_READ: 'true',
    ISNAD_SEED: 'none',
    LOG_LEVEL: 'DEBUG',
  })
  expect(toConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    databaseUrl: 'postgres://user:secret@db.example/isnad',
    dataDir: resolve('somewhere'),
    adminKey: 'sixteen-or-more-',
    publicRead: true,
    seed: 'none',
    logLevel: 'debug',
  })
})

it('counts blank variables as not set', () => {
  expect(toConfig(readEnv({ PORT: '', HOST: ' ', DATABASE_URL: '' }))).toEqual(toConfig({}))
})

it.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.7', false],
  ['127.0.0.1.example.org', false],
])('opens reading to everybody only on loopback: %s → %s', (host, publicRead) => {
  expect(toConfig({ HOST: host }).publicRead).toBe(publicRead)
})

it('lets ISNAD_PUBLIC_READ decide', () => {
  expect(toConfig({ HOST: '127.0.0.1', ISNAD_PUBLIC_READ: 'false' }).publicRead).toBe(false)
})

it('names every wrong variable at once, with its value and what is expected', () => {
  expect(
    problemsOf({
      PORT: '70000',
      HOST: 'a b',
      ISNAD_PUBLIC_READ: 'maybe',
      ISNAD_SEED: 'all',
      LOG_LEVEL: 'loud',
    }),
  ).toEqual([
    'HOST is "a b"; expected an IP address or a host name',
    'PORT is "70000"; expected a whole number from 0 to 65535',
    'ISNAD_PUBLIC_READ is "maybe"; expected one of true, false',
    'ISNAD_SEED is "all"; expected one of demo, registry, none',
    'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent',
  ])
})

it.each(['-1', '3000.5', '0x10', '1e3', '12345678'])('refuses the port %s', (port) => {
  expect(problemsOf({ PORT: port })).toHaveLength(1)
})

it.each(['mysql://user:hush@host/db', 'user:hush@host', '://hush'])(
  'refuses the database %s without repeating its password',
  (url) => {
    const problems = problemsOf({ DATABASE_URL: url })
    expect(problems).toHaveLength(1)
    expect(problems[0]).not.toContain('hush')
  },
)

it.each(['short-key-15-ch', 'sixteen characters', 'مفتاح-طويل-بما-يكفي'])(
  'refuses an administrator’s key that is too short or cannot travel in a header, without repeating it',
  (key) => {
    const problems = problemsOf({ ISNAD_ADMIN_KEY: key })
    expect(problems).toHaveLength(1)
    expect(problems[0]).not.toContain(key)
  },
)

it('keeps the data of root’s checkouts apart, where the database’s user can go', () => {
  const digest = createHash('sha256').update('/root/isnad').digest('hex').slice(0, 8)
  expect(defaultDataDirectory('/root/isnad', 0)).toBe(`/var/lib/isnad/isnad-${digest}`)
  expect(defaultDataDirectory('/home/user/isnad', 1000)).toBe('/home/user/isnad/.isnad')
})

it('finds the checkout from the sources and from the build', () => {
  const root = resolve(__dirname, '..')
  expect(rootAbove(resolve(root, 'src'))).toBe(root)
  expect(rootAbove(resolve(root, 'dist', 'src'))).toBe(root)
})
