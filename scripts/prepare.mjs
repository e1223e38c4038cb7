// Brings a checkout to where it can run: dependencies, types from the contract, with --build the build.
// Does only what is missing or outdated, and needs nothing but Node, as the dependencies may not be there yet.
// Usage: prepare.mjs [--build | --install]; --install stops after the dependencies.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...path) => join(root, ...path)
const LOCK = at('.isnad', 'prepare.lock')
const LOCK_STALE_MS = 15_000
const BUILT = [
  'src',
  'migrations',
  'bench',
  'clients',
  'examples',
  'ormconfig.ts',
  'tsconfig.json',
  'tsconfig.build.json',
]

const STEPS = [
  {
    name: 'installing dependencies',
    stamp: at('node_modules', '.isnad-stamp'),
    inputs: () => `${process.platform}-${process.arch} ${hash(['package-lock.json'])}`,
    outputs: () => '',
    isDone: installedAsLocked,
    run: install,
  },
  {
    name: 'generating types from openapi.yaml',
    stamp: at('node_modules', '.isnad-contract-stamp'),
    inputs: () => hash(['openapi.yaml', 'package.json', 'package-lock.json']),
    // A checkout of another commit brings another file.
    outputs: () => hash(['src/contract/api.generated.ts']),
    isDone: () => false,
    run: () => npm('run', '--silent', 'generate'),
  },
  {
    name: 'building',
    stamp: at('dist', '.isnad-stamp'),
    inputs: () => hash([...BUILT, 'package-lock.json']),
    outputs: () => '',
    isDone: () => false,
    run: async () => {
      await npm('run', '--silent', 'build')
      removeOrphans(at('dist'))
    },
  },
]

const last = process.argv.includes('--build') ? 3 : process.argv.includes('--install') ? 1 : 2
const isUpToDate = (step) => read(step.stamp) === `${step.inputs()} ${step.outputs()}`

if (!STEPS.slice(0, last).every(isUpToDate)) await withLock(bringUpToDate)

/** In order, and looked at again one by one: another process may have done it, one step changes the next. */
async function bringUpToDate() {
  for (const step of STEPS.slice(0, last)) {
    if (isUpToDate(step)) continue
    // Taken before the step runs: what is edited meanwhile is not in its result.
    const inputs = step.inputs()
    if (!step.isDone()) {
      const start = Date.now()
      console.log(`isnad: ${step.name} …`)
      await step.run()
      console.log(`isnad: ${step.name}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`)
    }
    mkdirSync(dirname(step.stamp), { recursive: true })
    writeFileSync(step.stamp, `${inputs} ${step.outputs()}`)
  }
}

/**
 * Installs what the lock file names, the development dependencies too, whatever NODE_ENV says: the build needs
 * them. `npm ci` refuses a lock file without the packages of other platforms, and npm leaves those out that the
 * registry it was made with did not have; so it is `npm install`, held to the lock file afterwards. Its errors
 * are shown also when npm was told to be silent about the script that runs this one.
 */
async function install() {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  await npm('install', '--no-save', '--include=dev', '--prefer-offline', ...quiet)
  if (!installedAsLocked())
    fail('node_modules is not what package-lock.json says: remove it and try again', 1)
}

/** Whether npm's own record of node_modules has every package of the lock file, installed by whomever. */
function installedAsLocked() {
  const record = read(at('node_modules', '.package-lock.json'))
  if (record === null) return false
  const installed = JSON.parse(record).packages
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package that is missing is one for another platform.
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}

/** Output of sources that are gone: a removed migration must not run from an old build. */
function removeOrphans(dist) {
  for (const path of filesUnder(dist)) {
    const source = path.slice(dist.length + 1).replace(/\.js(\.map)?$/, '.ts')
    if (/\.js(\.map)?$/.test(path) && !existsSync(at(source))) rmSync(path)
  }
}

function hash(paths) {
  const digest = createHash('sha256')
  for (const path of paths)
    for (const file of filesUnder(at(path)))
      digest
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
  return digest.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesUnder(join(path, entry)))
}

/** Runs npm in the checkout, by the npm that runs us if one does; its output goes where ours goes. */
function npm(...args) {
  const cli = process.env.npm_execpath
  const [program, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...args], { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      fail(`npm ${args.join(' ')} failed`, code ?? 1)
    })
  })
}

function fail(message, code) {
  console.error(`isnad: ${message}`)
  releaseLock()
  process.exit(code)
}

/** One process at a time prepares a checkout; the lock of a killed one is not touched any more and ages. */
async function withLock(work) {
  mkdirSync(dirname(LOCK), { recursive: true })
  let told = false
  while (!takeLock()) {
    if (!told) console.log('isnad: another process prepares this checkout; waiting for it …')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const touching = setInterval(touchLock, LOCK_STALE_MS / 5)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      releaseLock()
      process.exit(1)
    })
  try {
    await work()
  } finally {
    clearInterval(touching)
    releaseLock()
  }
}

function takeLock() {
  try {
    mkdirSync(LOCK)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeStaleLock()
    return false
  }
}

function touchLock() {
  // After a long sleep of the machine another process may have taken it for stale.
  if (existsSync(LOCK)) utimesSync(LOCK, new Date(), new Date())
}

function removeStaleLock() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs < LOCK_STALE_MS) return
    // Renaming succeeds for one process alone: two cannot both remove it, one of them the other's new lock.
    const aside = `${LOCK}.stale-${process.pid}`
    renameSync(LOCK, aside)
    rmSync(aside, { recursive: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function releaseLock() {
  rmSync(LOCK, { recursive: true, force: true })
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
