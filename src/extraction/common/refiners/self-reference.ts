import type { ExtractionOptions } from '../../types'
import type { Attribution, Draft, DraftLink } from '../draft'

/**
 * Takes the outlet's references to itself out of the chains: "told this paper", "this paper reported". It stands
 * last in every chain anyway, and what it alone reports is its own voice.
 */
export function dropSelfReferences(draft: Draft, outlet: ExtractionOptions['outlet']): void {
  if (outlet === undefined) return
  const names = new Set([outlet.label, outlet.name ?? outlet.label].map(bare))
  const isSelf = ({ mention, entity }: DraftLink): boolean => {
    const known = mention?.known ?? entity?.known ?? null
    if (known !== null) return known.slug === outlet.source || names.has(bare(known.names[0]?.name ?? ''))
    return names.has(bare(mention?.label ?? entity?.label ?? ''))
  }
  const dropped = new Set<Attribution>()
  for (const found of draft.attributions) {
    if (!found.links.some(isSelf)) continue
    found.links = found.links.filter((link) => !isSelf(link))
    if (found.links.length === 0) dropped.add(found)
  }
  if (dropped.size === 0) return
  for (const found of draft.attributions)
    while (found.parent !== null && dropped.has(found.parent)) found.parent = found.parent.parent
  draft.attributions = draft.attributions.filter((found) => !dropped.has(found))
}

const bare = (name: string): string => name.toLowerCase().replace(/^the /, '')
