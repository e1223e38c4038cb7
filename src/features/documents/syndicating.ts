import type { Derivation } from '../../database/derivations'
import { storeFingerprint } from '../../database/fingerprints'
import { refreshObservations } from '../../database/observations'
import { placeInSyndication } from '../../database/syndications'
import type { WriteTransaction } from '../../database/transaction'
import { FINGERPRINT_VERSION } from '../../extraction/fingerprint/fingerprint'
import {
  type Fingerprinted,
  findCopies,
  findTextsToFingerprint,
  fingerprinted,
  fingerprintRow,
} from '../syndications/copies.reads'

/** Documents of one transaction: some hundred milliseconds. */
const BATCH = 50

/** Under whose name the server itself groups documents. */
const ACTOR = 'isnad'

/**
 * Stores the fingerprint of a document's current text, and puts the document into the group of its copies.
 * @param newId makes the id of a new group
 * @returns the documents that may have another origin now, for `refreshObservations`
 */
export async function syndicate(
  transaction: WriteTransaction,
  actor: string,
  text: { documentId: string; version: number; outletId: string },
  found: Fingerprinted,
  newId?: () => string,
): Promise<string[]> {
  const { copies, crowded } = await findCopies(transaction.manager, found, text)
  await storeFingerprint(transaction, fingerprintRow(text, found, crowded))
  const subject = {
    documentId: text.documentId,
    version: text.version,
    shingles: found.shingles.hashes.length,
  }
  return placeInSyndication(transaction, actor, subject, copies, newId)
}

/** Groups the documents that were stored before, by the same steps as a new one. */
export const syndicationDerivation: Derivation = {
  name: 'syndications',
  version: FINGERPRINT_VERSION,
  batch: BATCH,
  derive: async (transaction, documentIds) => {
    const respoken = new Set<string>()
    for (const text of await findTextsToFingerprint(transaction.manager, documentIds)) {
      const found = fingerprinted(text.text, text.sentences)
      for (const id of await syndicate(transaction, ACTOR, text, found)) respoken.add(id)
    }
    await refreshObservations(transaction, [...respoken])
  },
}
