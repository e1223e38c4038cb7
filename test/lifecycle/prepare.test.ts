import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '../support/database-server'

jest.setTimeout(60_000)

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'prepare.mjs')
// Its steps leave a line each, so that a test sees which ran and how often.
const RECORD = (what: string) => `node -e "require('fs').appendFileSync('ran.log', '${what}\\n')"`

let project: string
const at = (...path: string[]) => join(project, ...path)

const BASE = { name: 'checkout', version: '1.0.0', dependencies: { dep: 'file:dep' } }
const LOCKED = { dep: { version: '1.0.0' }, 'node_modules/dep': { resolved: 'dep', link: true } }

/** A checkout whose one dependency lies in it: npm needs no registry for it. */
beforeEach(() => {
  project = temporaryDirectory('isnad-prepare-')
  const scripts = { postinstall: RECORD('install'), generate: RECORD('generate'), build: RECORD('build') }
  writeFileSync(at('package.json'), JSON.stringify({ ...BASE, scripts }))
  const packages = { '': { ...BASE, hasInstallScript: true }, ...LOCKED }
  writeFileSync(
    at('package-lock.json'),
    JSON.stringify({ name: BASE.name, version: BASE.version, lockfileVersion: 3, requires: true, packages }),
  )
  mkdirSync(at('dep'))
  writeFileSync(at('dep', 'package.json'), JSON.stringify({ name: 'dep', version: '1.0.0' }))
  writeFileSync(at('openapi.yaml'), 'openapi: 3.1.0\n')
  mkdirSync(at('src'))
  writeFileSync(at('src', 'main.ts'), 'export {}\n')
  mkdirSync(at('scripts'))
  cpSync(SCRIPT, at('scripts', 'prepare.mjs'))
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

function prepare(...flags: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [at('scripts', 'prepare.mjs'), ...flags], { stdio: 'ignore' })
  return new Promise((resolve) => child.on('close', resolve))
}

const ran = () => (existsSync(at('ran.log')) ? readFileSync(at('ran.log'), 'utf8').trim().split('\n') : [])

it('installs, generates and builds on a fresh clone, and does nothing the second time', async () => {
  expect(await prepare('--build')).toBe(0)
  expect(ran()).toEqual(['install', 'generate', 'build'])
  expect(await prepare('--build')).toBe(0)
  expect(ran()).toHaveLength(3)
})

it('stops before what it is not asked for', async () => {
  await prepare('--install')
  expect(ran()).toEqual(['install'])
  await prepare()
  expect(ran()).toEqual(['install', 'generate'])
})

it('does again what has become outdated, and that alone', async () => {
  await prepare('--build')
  writeFileSync(at('src', 'main.ts'), 'export const changed = true\n')
  await prepare('--build')
  expect(ran().slice(3)).toEqual(['build'])
  writeFileSync(at('openapi.yaml'), 'openapi: 3.1.1\n')
  await prepare('--build')
  expect(ran().slice(4)).toEqual(['generate'])
  rmSync(at('node_modules'), { recursive: true })
  await prepare('--install')
  expect(ran().slice(5)).toEqual(['install'])
})

it('keeps dependencies that are there as locked, whoever installed them', async () => {
  mkdirSync(at('node_modules'))
  writeFileSync(at('node_modules', '.package-lock.json'), JSON.stringify({ packages: LOCKED }))
  await prepare('--install')
  expect(ran()).toEqual([])
})

it('installs anew when what is there is not what is locked', async () => {
  mkdirSync(at('node_modules'))
  const packages = { ...LOCKED, dep: { version: '0.9.0' } }
  writeFileSync(at('node_modules', '.package-lock.json'), JSON.stringify({ packages }))
  await prepare('--install')
  expect(ran()).toEqual(['install'])
})

it('removes built files whose source is gone', async () => {
  mkdirSync(at('dist', 'src'), { recursive: true })
  writeFileSync(at('dist', 'src', 'main.js'), '')
  writeFileSync(at('dist', 'src', 'gone.js'), '')
  await prepare('--build')
  expect(existsSync(at('dist', 'src', 'main.js'))).toBe(true)
  expect(existsSync(at('dist', 'src', 'gone.js'))).toBe(false)
})

it('does each step once when two processes prepare one checkout', async () => {
  expect(await Promise.all([prepare('--build'), prepare('--build')])).toEqual([0, 0])
  expect(ran()).toEqual(['install', 'generate', 'build'])
})

it('does not wait for a process that was killed', async () => {
  const lock = at('.isnad', 'prepare.lock')
  mkdirSync(lock, { recursive: true })
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  expect(await prepare('--install')).toBe(0)
  expect(existsSync(lock)).toBe(false)
})

it('fails when a step fails, and tries it again the next time', async () => {
  const broken = readFileSync(at('package.json'), 'utf8')
  const { scripts, ...rest } = JSON.parse(broken)
  writeFileSync(at('package.json'), JSON.stringify({ ...rest, scripts: { ...scripts, build: 'exit 3' } }))
  expect(await prepare('--build')).not.toBe(0)
  expect(existsSync(at('.isnad', 'prepare.lock'))).toBe(false)
  writeFileSync(at('package.json'), broken)
  expect(await prepare('--build')).toBe(0)
  expect(ran().at(-1)).toBe('build')
})
