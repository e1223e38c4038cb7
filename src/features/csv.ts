import { stringify } from 'csv-stringify/sync'

/** Header → how a row's cell is found in the item. */
export type Columns = Record<string, (item: never) => unknown>

/**
 * CSV as RFC 4180 has it, with a header row. A cell that a spreadsheet would run as a formula is defused with an
 * apostrophe; null is an empty cell.
 */
export function toCsv(items: unknown[], columns: Columns): string {
  const names = Object.keys(columns)
  const rows = items.map((item) => names.map((name) => cell(columns[name]!(item as never))))
  return stringify([names, ...rows], { escape_formulas: true, record_delimiter: 'windows' })
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join('; ') : String(value)
}
