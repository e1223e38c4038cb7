/**
 * One colour on white and one on dark each, by role. Vega writes the light ones into the drawing; a style sheet
 * replaces them by their dark partners where the reader prefers dark.
 */
export const COLOURS = {
  background: ['#ffffff', '#15181c'],
  ink: ['#1b1f24', '#eceff3'],
  faint: ['#5a6470', '#aab4bf'],
  grid: ['#dfe3e8', '#363d46'],
  conflict: ['#b3001b', '#ff8a8f'],
} as const

/** Of each series, in turn; all stand out from their background by 4.5 to 1 at least. */
export const SERIES_COLOURS = [
  ['#0b5fa5', '#6cb4ff'],
  ['#a04100', '#ffa25c'],
  ['#00694f', '#4fd1a5'],
  ['#7b2d8b', '#dd9bec'],
  ['#6b5900', '#e0c545'],
  ['#00656f', '#55cfdc'],
  ['#9c1458', '#ff94c2'],
  ['#4a4f57', '#c3c9d1'],
] as const

/** Tell the series apart without colour; as many as there are colours. */
export const SERIES_SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-right',
  'triangle-down',
  'triangle-left',
] as const

export const SERIES_DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
  [4, 4],
  [10, 3, 2, 3, 2, 3],
  [1, 3],
] as const

/** Series that one chart can tell apart. */
export const MAX_DRAWN = SERIES_COLOURS.length

/** Replaces every light colour by its dark partner. A rule of CSS wins over the attribute that it looks for. */
export const darkStyle = (): string =>
  [...Object.values(COLOURS), ...SERIES_COLOURS]
    .flatMap(([light, dark]) => [`[fill="${light}"]{fill:${dark}}`, `[stroke="${light}"]{stroke:${dark}}`])
    .join('')
