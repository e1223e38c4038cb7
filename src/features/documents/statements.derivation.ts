import type { Derivation } from '../../database/derivations'
import type { StatementClaim } from '../../database/statements/claims.reads'
import { leaveStatements } from '../../database/statements/leaving'
import { recogniseStatements, STATEMENT_METHOD } from '../../database/statements/recognition'
import type { EngineReader } from '../extractions/engine.reads'
import { wordsAndNumbers } from './statement-claims'
import { findClaimsToRecognise, findUnreadDocuments } from './statement-claims.reads'

/** Recognises the statements of documents that were stored before, or by another method. */
export const statementDerivation = (engine: EngineReader): Derivation => ({
  name: 'statements',
  version: STATEMENT_METHOD,
  batch: 50,
  derive: async (transaction, documentIds) => {
    const { manager } = transaction
    const unread = await findUnreadDocuments(manager, documentIds, STATEMENT_METHOD)
    if (unread.length === 0) return
    await leaveStatements(transaction, unread)
    const { content } = await engine(manager)
    const claims = (await findClaimsToRecognise(manager, unread)).map(
      ({ span, datedAt, ...claim }): StatementClaim => ({
        ...claim,
        datedAt: datedAt.getTime(),
        ...wordsAndNumbers(span, claim.language, content),
      }),
    )
    // One document after another, as they were stored: each finds those before it.
    for (const id of unread)
      await recogniseStatements(
        transaction,
        claims.filter(({ documentId }) => documentId === id),
      )
  },
})
