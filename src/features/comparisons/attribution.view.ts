import type { AttributionCell, AttributionSummary, OutletAttribution } from '../../contract/contract'
import type { CellDetail, CreditTotals, Matrix, MatrixCell } from './attribution.types'

/** Shares of the claims; null where there is none. */
function shares<Total extends CreditTotals>({ claims, attributed, direct, anonymous, links }: Total) {
  const share = (part: number): number | null => (claims === 0 ? null : part / claims)
  return {
    attributed: share(attributed),
    quotedDirectly: share(direct),
    anonymous: share(anonymous),
    meanChainLength: share(links),
  }
}

/** As `shares`, of claims that there are. */
const sharesOf = (total: CreditTotals) => shares(total) as Record<keyof ReturnType<typeof shares>, number>

export function toSummary({ total }: Matrix): AttributionSummary {
  const { claims, cells, outlets, originators } = total
  return { claims: claims ?? 0, cells, outlets, originators, ...shares({ ...total, claims: claims ?? 0 }) }
}

export const toOutlets = ({ outlets }: Matrix): OutletAttribution[] =>
  outlets.map((outlet) => ({
    slug: outlet.slug,
    name: outlet.name,
    claims: outlet.claims,
    originators: outlet.originators,
    ...sharesOf(outlet),
  }))

export function toCell(cell: MatrixCell, detail: CellDetail): AttributionCell {
  const { quotedDirectly, anonymous, meanChainLength } = sharesOf(cell)
  const { outlet, originator, claims } = cell
  return { outlet, originator, claims, ...detail, quotedDirectly, anonymous, meanChainLength }
}

const counted = (name: string, claims: number): string => `${name} (${claims})`

/** A row of the CSV for each cell. */
export const cellColumns = {
  outlet: (cell: AttributionCell) => cell.outlet.slug,
  outletName: (cell: AttributionCell) => cell.outlet.name,
  originator: (cell: AttributionCell) => cell.originator.slug,
  originatorName: (cell: AttributionCell) => cell.originator.name,
  ownVoice: (cell: AttributionCell) => cell.originator.ownVoice,
  claims: (cell: AttributionCell) => cell.claims,
  direct: (cell: AttributionCell) => cell.quotes.direct,
  indirect: (cell: AttributionCell) => cell.quotes.indirect,
  mixed: (cell: AttributionCell) => cell.quotes.mixed,
  unquoted: (cell: AttributionCell) => cell.quotes.none,
  quotedDirectly: (cell: AttributionCell) => cell.quotedDirectly,
  anonymous: (cell: AttributionCell) => cell.anonymous,
  meanChainLength: (cell: AttributionCell) => cell.meanChainLength,
  relays: (cell: AttributionCell) =>
    cell.relays.map((relay) => counted(relay.slug ?? relay.name, relay.claims)),
  cueClasses: (cell: AttributionCell) => cell.cueClasses.map((cue) => counted(cue.class, cue.claims)),
}
