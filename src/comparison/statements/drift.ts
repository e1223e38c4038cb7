import { isTelling } from './anchors'
import { wordsOf } from './matching'
import { mayBeOne } from './speakers'
import type { Drift, Link, Member, StatementFigure } from './types'

/** A relay that another report does not name was dropped only where that report copies as good as word for word. */
const COPIED = 0.6

/**
 * What changed on the way from the reference to another member of its statement. The words show what stands where in
 * both, so that each change can be looked up.
 */
export function driftBetween(reference: Member, member: Member): Drift[] {
  const figures = figureDrift(reference, member)
  return [
    ...figures,
    ...(figures.some(({ kind }) => kind === 'number_changed') ? [] : numberDrift(reference, member)),
    ...attributionDrift(reference, member),
    ...polarityDrift(reference, member),
    ...(wordsOf(reference, member).similarity >= COPIED ? relayDrift(reference, member) : []),
  ]
}

type Figure = Member['figures'][number]

function figureDrift(reference: Member, member: Member): Drift[] {
  const left = new Set(member.figures)
  const pairs: [Figure, Figure][] = []
  // Equal numbers are paired first, so that a figure that one of the two adds takes nobody's partner away.
  for (const fits of [sameNumber, () => true])
    for (const from of reference.figures) {
      if (pairs.some(([paired]) => paired === from)) continue
      const to = [...left].find((other) => countsSame(from, other) && fits(from, other))
      if (to === undefined) continue
      left.delete(to)
      pairs.push([from, to])
    }
  return pairs.flatMap(([from, to]) => {
    const kind = figureKind(from, to)
    return kind === null
      ? []
      : [{ kind, from: from.span, to: to.span, before: from.span.exact, after: to.span.exact }]
  })
}

const countsSame = (a: StatementFigure, b: StatementFigure): boolean =>
  a.measure === b.measure && a.category === b.category && a.aside === b.aside

const sameNumber = (a: StatementFigure, b: StatementFigure): boolean =>
  (a.low ?? a.high) === (b.low ?? b.high) || (a.low === b.low && a.high === b.high)

function figureKind(from: Figure, to: Figure): Drift['kind'] | null {
  if (!sameNumber(from, to)) return 'number_changed'
  if (from.qualifier === to.qualifier) return null
  return to.qualifier === 'exact' ? 'qualifier_dropped' : 'qualifier_changed'
}

/** One number in the place of another; where more than one differs, nothing says which became which. */
function numberDrift(reference: Member, member: Member): Drift[] {
  const lost = onlyIn(reference, member)
  const gained = onlyIn(member, reference)
  if (lost.length !== 1 || gained.length !== 1) return []
  const [from, to] = [lost[0]!, gained[0]!]
  return [{ kind: 'number_changed', from: from.span, to: to.span, before: from.value, after: to.value }]
}

function onlyIn(a: Member, b: Member): Member['numberSpans'] {
  const others = new Set(b.numbers)
  for (const { low, high } of b.figures) for (const bound of [low, high]) others.add(String(bound))
  return a.numberSpans.filter(({ value }) => isTelling(value) && !others.has(value))
}

const originatorOf = ({ chain }: Member): Link | undefined => chain.find(({ role }) => role === 'originator')

function attributionDrift(reference: Member, member: Member): Drift[] {
  const [from, to] = [originatorOf(reference), originatorOf(member)]
  if (from === undefined) return []
  const before = { from: from.mention ?? reference.span, before: from.name }
  if (to === undefined) return [{ kind: 'attribution_dropped', ...before, to: member.span, after: '' }]
  if (mayBeOne(from.key, to.key) || isMessenger(from, member) || isMessenger(to, reference)) return []
  return [{ kind: 'attribution_changed', ...before, to: to.mention ?? member.span, after: to.name }]
}

/** Whether an originator is among those who merely pass the statement on in the other report. */
const isMessenger = (originator: Link, other: Member): boolean =>
  other.chain.some(({ role, key }) => role !== 'originator' && key === originator.key)

function polarityDrift(reference: Member, member: Member): Drift[] {
  if (reference.polarity === member.polarity) return []
  return [
    {
      kind: 'polarity_changed',
      from: reference.span,
      to: member.span,
      before: reference.polarity,
      after: member.polarity,
    },
  ]
}

function relayDrift(reference: Member, member: Member): Drift[] {
  const named = new Set(member.chain.map(({ key }) => key))
  const relays = reference.chain.filter(({ role }) => role === 'relay')
  const gone = relays.find(({ key }) => !named.has(key))
  if (gone === undefined || member.chain.some(({ role }) => role === 'relay')) return []
  return [
    {
      kind: 'relay_dropped',
      from: gone.mention ?? reference.span,
      to: member.span,
      before: gone.name,
      after: '',
    },
  ]
}

/**
 * Negative where `a` rather than `b` is the member by which a statement is known: one that says who says it, then the
 * earliest, then the one with the longest chain.
 */
export function byPrecedence(a: Member, b: Member): number {
  const voiced = (member: Member): number => (originatorOf(member) === undefined ? 1 : 0)
  return (
    voiced(a) - voiced(b) ||
    a.datedAt - b.datedAt ||
    b.chain.length - a.chain.length ||
    (a.claimId < b.claimId ? -1 : 1)
  )
}
