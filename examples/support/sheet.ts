import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../clients/typescript'

export type Cell = string | number | null

/** A column: its heading in both languages, and how a row's cell is found. */
export interface Column<Row> {
  heading: Record<Language, string>
  cell: (row: Row) => Cell
}

/** Without it Excel takes a CSV file for one in the encoding of the country and garbles Arabic. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as CSV (RFC 4180) that Excel, LibreOffice and Google Sheets open as a table, Arabic too. Text that a
 * spreadsheet would run as a formula is defused with an apostrophe.
 */
export function toSheet<Row>(
  rows: Row[],
  columns: Column<Row>[],
  language: Language,
  { header = true } = {},
): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row) ?? ''))
  const headings = columns.map(({ heading }) => heading[language])
  const text = stringify(header ? [headings, ...lines] : lines, {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return header ? BYTE_ORDER_MARK + text : text
}

/** Names in one cell, each once. */
export const list = (names: string[]): string => [...new Set(names)].join('; ')
