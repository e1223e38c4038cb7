import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { projectRoot } from '../src/project-root'

const SRC = join(projectRoot, 'src')
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'(\.[^']*)'|import\('(\.[^']*)'\)|(?:^|\n)import\s+'(\.[^']*)'/g

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort()

interface Import {
  from: string
  to: string
}

/** Every import of one of our own files by another, both from `src`. */
const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(IMPORT)].map((match) => ({
    from,
    to: relative(SRC, resolve(SRC, dirname(from), match[1] ?? match[2] ?? match[3]!))
      .split(sep)
      .join('/'),
  })),
)

const top = (path: string): string => (path.includes('/') ? path.split('/')[0]! : path.replace(/\.ts$/, ''))
const breaking = (rule: (edge: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`)

it('sees the imports at all', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(300)
})

it.each(['extraction', 'comparison'])('%s is a leaf: it imports nothing else of ours', (leaf) => {
  expect(breaking(({ from, to }) => top(from) === leaf && top(to) !== leaf)).toEqual([])
})

/** What each floor may stand on, besides itself. */
const FLOORS: Record<string, string[]> = {
  errors: ['contract'],
  contract: ['errors', 'project-root'],
  // What is derived of claims is kept beside them by the rules of the leaves.
  database: ['contract', 'errors', 'comparison', 'extraction'],
  features: ['extraction', 'comparison', 'database', 'contract', 'errors'],
  metrics: ['database'],
  config: ['project-root'],
  context: ['config', 'database', 'features', 'metrics', 'version'],
  jobs: ['config', 'context', 'features', 'database', 'contract', 'errors', 'project-root'],
  http: ['context', 'metrics', 'features', 'database', 'contract', 'errors'],
}

it.each(Object.entries(FLOORS))('%s stands only on %j', (floor, below) => {
  // The migrations stand beside `src`, and the database runs them.
  const allowed = [floor, ...below, ...(floor === 'database' ? ['..'] : [])]
  expect(breaking(({ from, to }) => top(from) === floor && !allowed.includes(top(to)))).toEqual([])
})

it('nothing but the entry points imports main', () => {
  expect(breaking(({ to }) => top(to) === 'main')).toEqual([])
})

const FEATURE = /^features\/([a-z]+)\//
/** Of another feature: what it reads, and the shapes of that; never what it decides or writes. */
const SHARED = /\.(reads|dto|entity|view)$/

it('a feature imports of another what it reads and its shapes, never its service', () => {
  const across = ({ from, to }: Import) => {
    const [own, other] = [FEATURE.exec(from)?.[1], FEATURE.exec(to)?.[1]]
    return own !== undefined && other !== undefined && own !== other && !SHARED.test(to)
  }
  expect(breaking(across)).toEqual([])
})

it('what only reads imports no service and writes nothing', () => {
  expect(breaking(({ from, to }) => /\.reads\.ts$/.test(from) && /\.(service|operations)$/.test(to))).toEqual(
    [],
  )
  const writing = files
    .filter((name) => name.endsWith('.reads.ts'))
    .filter((name) =>
      /\b(INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET)\b/.test(readFileSync(join(SRC, name), 'utf8')),
    )
  expect(writing).toEqual([])
})

it('a view knows neither the database nor HTTP', () => {
  expect(
    breaking(
      ({ from, to }) =>
        /\.view\.ts$/.test(from) && /^(database|http)\/|\.(reads|service|operations)$/.test(to),
    ),
  ).toEqual([])
})

it('has no circle of imports that are there at run time', () => {
  const typeOnly = /(?:^|\n)\s*(?:import|export)\s+type\s[^'"`;]*?from\s+'(\.[^']*)'/g
  const graph = new Map(
    files.map((from) => {
      const text = readFileSync(join(SRC, from), 'utf8').replaceAll(typeOnly, '')
      const to = [...text.matchAll(IMPORT)].map((match) =>
        relative(SRC, resolve(SRC, dirname(from), match[1] ?? match[2] ?? match[3]!))
          .split(sep)
          .join('/'),
      )
      return [
        from,
        to.map((name) => (files.includes(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`)),
      ] as const
    }),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

/** Tables of words, which reading in one piece makes easier. */
const WORD_LISTS = /\.lexicon\.ts$|\.generated\.ts$/

it('keeps files under 300 lines', () => {
  const long = files
    .filter((name) => !WORD_LISTS.test(name))
    .map((name) => [name, readFileSync(join(SRC, name), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 300)
  expect(long).toEqual([])
})
