import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extractor } from '../../src/extraction/extract'
import { projectRoot } from '../../src/project-root'
import type { BenchLanguage } from './reports'
import { extracting, segmenting, speeds } from './speed'

/** Where it is present, real news beside the checkout: an article a line, as JSON with a `text`. */
const fileOf = (language: BenchLanguage): string =>
  join(projectRoot, '..', 'shared', 'corpus', `unlabelled-${language}.ndjson`)

/** The speed on real news, which no generated text is quite like; nothing where there is none. */
export function corpusSpeed(language: BenchLanguage, extract: Extractor): void {
  const file = fileOf(language)
  if (!existsSync(file)) return
  const texts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
  console.log(`\n${texts.length} articles of ${file}`)
  speeds(texts, [extracting(texts, language, extract), segmenting(texts, language)])
}
