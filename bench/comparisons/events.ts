import type { MadeEvent } from '../dataset/tolls.sql'

/** The events that are measured; their content is the same in a great and in a small database. */
export const GREAT: MadeEvent = { slug: 'event-100000', figures: 100_000, days: 730, running: true }
export const MIDDLING: MadeEvent = { slug: 'event-5000', figures: 5_000, days: 200, running: false }
export const SMALL: MadeEvent = { slug: 'event-1000', figures: 1_000, days: 60, running: false }

const EVENTS = 200

/** 200 events: the three that are measured, and others of any size that make up so many figures together. */
export function greatDatabase(figures: number): MadeEvent[] {
  const measured = [{ ...GREAT, figures: figures / 10 }, MIDDLING, SMALL]
  return [...measured, ...others(figures - sum(measured), EVENTS - measured.length)]
}

/** The small event beside nine like it. */
export const smallDatabase = (): MadeEvent[] => [SMALL, ...others(9_000, 9)]

/** The first of them six times as great as the last. */
function others(figures: number, count: number): MadeEvent[] {
  const weights = Array.from({ length: count }, (_, index) => 1 + (5 * (count - 1 - index)) / count)
  const whole = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight, index) => ({
    slug: `event-${index + 1}`,
    figures: Math.round((figures * weight) / whole / 10) * 10,
    days: 1 + ((index * 37) % 400),
    running: index % 5 === 0,
  }))
}

const sum = (events: MadeEvent[]): number => events.reduce((total, event) => total + event.figures, 0)
