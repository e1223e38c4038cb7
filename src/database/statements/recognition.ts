import { keysOf } from '../../comparison/statements/keys'
import { fitsReference, matchStatements } from '../../comparison/statements/matching'
import type { Match } from '../../comparison/statements/types'
import type { WriteTransaction } from '../transaction'
import { type Candidate, findCandidates } from './candidates.reads'
import type { StatementClaim } from './claims.reads'
import { type Join, joinStatements } from './membership'

/**
 * The version of how claims are read and recognised. Counted up when either changes, so that stored documents are
 * read anew.
 */
export const STATEMENT_METHOD = 1

/**
 * Keeps the claims of one document as statements are recognised by, and joins those that other documents carry too.
 * @param claims of the document, which has none kept
 */
export async function recogniseStatements(
  transaction: WriteTransaction,
  claims: readonly StatementClaim[],
): Promise<void> {
  if (claims.length === 0) return
  const { manager } = transaction
  const keys = claims.map(keysOf)
  const candidates = await findCandidates(manager, claims, keys)
  await keep(transaction, claims, keys)
  await joinStatements(transaction, chosen(claims, candidates))
}

async function keep(
  { manager }: WriteTransaction,
  claims: readonly StatementClaim[],
  keys: readonly (readonly string[])[],
): Promise<void> {
  await manager.query(
    `INSERT INTO statement_claim
       (claim_id, document_id, method, originator_key, anonymous, dated_at, language, terms, numbers, names, figures)
     SELECT claim_id, document_id, ${STATEMENT_METHOD}, originator, anonymous, dated_at, language, terms, numbers, names, figures
     FROM jsonb_to_recordset($1) AS given (claim_id uuid, document_id uuid, originator text, anonymous boolean,
       dated_at timestamptz, language text, terms integer[], numbers jsonb, names text[], figures jsonb)`,
    [
      JSON.stringify(
        claims.map((claim) => ({
          claim_id: claim.claimId,
          document_id: claim.documentId,
          originator: claim.originator,
          anonymous: claim.anonymous,
          dated_at: new Date(claim.datedAt),
          language: claim.language,
          terms: claim.terms,
          numbers: claim.numberSpans,
          names: claim.names,
          figures: claim.figures,
        })),
      ),
    ],
  )
  await keepKeys({ manager }, claims, keys)
}

/** Keys are never taken away: one that leads to a claim that is no more leads nowhere. */
export async function keepKeys(
  { manager }: Pick<WriteTransaction, 'manager'>,
  claims: readonly StatementClaim[],
  keys: readonly (readonly string[])[],
): Promise<void> {
  await manager.query(
    `INSERT INTO statement_key (key, dated_at, claim_id)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[]) ON CONFLICT DO NOTHING`,
    [
      keys.flat(),
      claims.flatMap(({ datedAt }, at) => keys[at]!.map(() => new Date(datedAt))),
      claims.flatMap(({ claimId }, at) => keys[at]!.map(() => claimId)),
    ],
  )
}

/**
 * The statement that each claim joins: its best match's. A document has one part in a statement; of two claims that
 * would join the same, the better one does.
 */
export function chosen(
  claims: readonly StatementClaim[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): Join[] {
  const joins = claims.flatMap((claim): Join[] => {
    const best = bestMatch(claim, candidates.get(claim.claimId) ?? [])
    return best === null ? [] : [best]
  })
  const taken = new Set<string>()
  return joins
    .sort((a, b) => b.match.confidence - a.match.confidence || (a.claimId < b.claimId ? -1 : 1))
    .filter(({ statementId }) => !taken.has(statementId) && taken.add(statementId))
}

function bestMatch(claim: StatementClaim, candidates: readonly Candidate[]): Join | null {
  let best: { candidate: Candidate; match: Match } | null = null
  for (const candidate of candidates) {
    const match = matchStatements(claim, candidate.claim)
    if (match === null || (best !== null && match.confidence <= best.match.confidence)) continue
    if (candidate.reference !== null && !fitsReference(candidate.reference, claim)) continue
    best = { candidate, match }
  }
  if (best === null) return null
  const { claim: matched, statementId } = best.candidate
  return {
    statementId: statementId ?? matched.claimId,
    founder: statementId === null ? matched : null,
    claimId: claim.claimId,
    documentId: claim.documentId,
    matchedId: matched.claimId,
    match: best.match,
  }
}
