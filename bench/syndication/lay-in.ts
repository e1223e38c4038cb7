import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { insertAll } from '../../src/database/insert-all'
import { inTransaction } from '../../src/database/transaction'
import { createExtractor } from '../../src/extraction/extract'
import {
  DocumentEntity,
  DocumentVersionEntity,
  SentenceEntity,
} from '../../src/features/documents/document.entity'
import { languageOf } from '../../src/features/language'
import type { Services } from '../../src/features/operation'
import type { Sample } from './variants'

/** The text that each document was made of, by its id; null for nobody's copies. */
export type FamilyOf = Map<string, string | null>

export interface Outlet {
  id: string
  slug: string
}

const BATCH = 500

/** Documents with their sentences, without claims and without fingerprints. */
export async function layIn(
  { dataSource }: Services,
  outlets: Outlet[],
  count: number,
  next: () => Sample,
  familyOf: FamilyOf,
): Promise<void> {
  const extract = createExtractor([])
  for (let at = 0; at < count; at += BATCH)
    await inTransaction(dataSource, async ({ manager, now }) => {
      const documents: DocumentEntity[] = []
      const versions: DocumentVersionEntity[] = []
      const sentences: SentenceEntity[] = []
      for (let index = at; index < Math.min(count, at + BATCH); index++) {
        const { text, family } = next()
        const [id, outletId] = [uuidv7(), outlets[index % outlets.length]!.id]
        const language = languageOf(text, null)
        const label = { label: 'Bench', name: null, source: null }
        familyOf.set(id, family)
        documents.push({ id, outletId, url: null, createdAt: now })
        versions.push({
          documentId: id,
          version: 1,
          outletId,
          text,
          html: null,
          digest: createHash('sha256').update(text).digest(),
          length: [...text].length,
          title: null,
          language,
          publishedAt: null,
          retrievedAt: null,
          datedAt: now,
          recordedAt: now,
          supersededAt: null,
        })
        for (const sentence of extract(text, { language, outlet: label }).sentences)
          sentences.push({ documentId: id, version: 1, ...sentence })
      }
      await insertAll(manager, DocumentEntity, documents)
      await insertAll(manager, DocumentVersionEntity, versions)
      await insertAll(manager, SentenceEntity, sentences)
    })
}
