import type { Claim } from '../../contract/contract'
import type { Queryable } from '../../database/pools'
import { findRegistered } from '../sources/registered.reads'
import type { Beside } from './claim-ld.view'

/** Code points before and behind a span. */
const AROUND = 32

interface Stretch {
  documentId: string
  version: number
  start: number
  end: number
}

/** What the JSON-LD of some claims needs besides: the words around their spans, and what is known of their sources. */
export async function findBeside(db: Queryable, claims: Claim[]): Promise<Beside> {
  const slugs = claims.flatMap((claim) => [
    claim.document.outlet.slug,
    ...claim.attribution.flatMap((link) => link.source ?? []),
  ])
  const [texts, registered] = await Promise.all([
    findStretches(db, stretchesOf(claims)),
    findRegistered(db, slugs),
  ])
  return {
    registered,
    surroundingsOf: (documentId, version, { start, end }) => {
      const { from, points } = texts.get(keyOf(documentId, version))!
      return {
        prefix: points.slice(Math.max(0, start - from - AROUND), start - from).join(''),
        suffix: points.slice(end - from, end - from + AROUND).join(''),
      }
    },
  }
}

const keyOf = (documentId: string, version: number): string => `${documentId}@${version}`

/** Of each text the one stretch that holds all of its spans: a page often has many claims of one report. */
function stretchesOf(claims: Claim[]): Stretch[] {
  const stretches = new Map<string, Stretch>()
  for (const { document, span, attribution, figures } of claims) {
    const spans = [
      span,
      ...attribution.flatMap((link) => [link.mention ?? [], link.cue ?? []].flat()),
      ...figures.map((figure) => figure.span),
    ]
    const key = keyOf(document.id, document.version)
    const known = stretches.get(key)
    const starts = spans.map(({ start }) => start)
    const ends = spans.map(({ end }) => end)
    stretches.set(key, {
      documentId: document.id,
      version: document.version,
      start: Math.min(known?.start ?? Number.POSITIVE_INFINITY, ...starts),
      end: Math.max(known?.end ?? 0, ...ends),
    })
  }
  return [...stretches.values()]
}

async function findStretches(
  db: Queryable,
  stretches: Stretch[],
): Promise<Map<string, { from: number; points: string[] }>> {
  const wanted = stretches.map(({ start, ...rest }) => ({ ...rest, start: Math.max(0, start - AROUND) }))
  const rows = await db.query<{ id: string; version: number; text: string }>(
    `SELECT v.document_id AS id, v.version, substr(v.text, w.start + 1, w.stop - w.start) AS text
     FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::integer[]) AS w (id, version, start, stop)
     JOIN document_version v ON v.document_id = w.id AND v.version = w.version`,
    [
      wanted.map(({ documentId }) => documentId),
      wanted.map(({ version }) => version),
      wanted.map(({ start }) => start),
      wanted.map(({ end }) => end + AROUND),
    ],
  )
  const from = new Map(wanted.map((one) => [keyOf(one.documentId, one.version), one.start]))
  return new Map(
    rows.map(({ id, version, text }) => {
      const key = keyOf(id, version)
      return [key, { from: from.get(key)!, points: Array.from(text) }]
    }),
  )
}
