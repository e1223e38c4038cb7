import { COLOURS, SERIES_COLOURS, SERIES_DASHES, SERIES_SHAPES } from './colours'
import type { ChartTexts, Drawn } from './texts'
import { type ChartWords, isolated } from './words'

/** The size of the plot, in pixels. */
export const [WIDTH, HEIGHT] = [760, 380]

const [TOP, LINE] = [HEIGHT + 46, 19]

/** The marks of one layer of a Vega-Lite specification. */
export type Layer = Record<string, unknown>

/**
 * The key to the series and the lines of sources, below the axis. They are marks, since a legend of Vega-Lite reads
 * from left to right alone, and it has no captions.
 */
export function below(drawn: readonly Drawn[], { source }: ChartTexts, words: ChartWords): Layer[] {
  const place = words.rightToLeft ? (x: number) => WIDTH - x : (x: number) => x
  const text = { type: 'text', align: words.rightToLeft ? 'right' : 'left', baseline: 'middle' }
  const key = drawn.flatMap(({ label }, index): Layer[] => {
    const y = TOP + index * LINE
    const [colour] = SERIES_COLOURS[index]!
    const dash = { strokeDash: SERIES_DASHES[index], stroke: colour, strokeWidth: 1.8 }
    const point = {
      type: 'point',
      shape: SERIES_SHAPES[index],
      filled: true,
      size: 55,
      color: colour,
      opacity: 1,
    }
    return [
      fixed({ type: 'rule', ...dash }, place(0), y, place(36)),
      fixed(point, place(18), y),
      fixed({ ...text, text: isolated(label, words), fontSize: 12, color: COLOURS.ink[0] }, place(46), y),
    ]
  })
  const lines = source.map((line) => isolated(line, words))
  const caption = { ...text, text: lines, fontSize: 11, lineHeight: 16, color: COLOURS.faint[0] }
  return [...key, ...(lines.length > 0 ? [fixed(caption, place(0), TOP + drawn.length * LINE + 6)] : [])]
}

/** A mark at a place of its own, which no data moves. */
const fixed = (mark: object, x: number, y: number, x2?: number): Layer => ({
  data: { values: [{}] },
  mark,
  encoding: { x: { value: x }, y: { value: y }, ...(x2 === undefined ? {} : { x2: { value: x2 } }) },
})
