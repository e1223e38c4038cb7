import { refreshCredits } from './credits'
import { refreshObservations } from './observations'
import type { WriteTransaction } from './transaction'

/** Brings all that comparisons read beside the claims up to the standing claims of these documents. */
export async function refreshCompared(transaction: WriteTransaction, documentIds: string[]): Promise<void> {
  await refreshObservations(transaction, documentIds)
  await refreshCredits(transaction, documentIds)
}
