import { darkStyle } from './colours'
import { type ChartSubject, drawnSeries, textsOf } from './texts'

const ROOT = /^<svg [^>]*?(width="[\d.]+" height="[\d.]+" viewBox="[^"]+")>/

/**
 * Makes of Vega's drawing an image that stands alone: with a title and a description for those who do not see it,
 * and in dark where the reader prefers dark.
 */
export function toSvg(drawing: string, subject: ChartSubject): string {
  const { language } = subject
  const { title, description } = textsOf(subject, drawnSeries(subject))
  return drawing.replace(ROOT, (_root, size: string) =>
    [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description"`,
      ` xml:lang="${language}" lang="${language}">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="description">${escaped(description)}</desc>`,
      `<style>svg{color-scheme:light dark;max-width:100%;height:auto}`,
      `@media (prefers-color-scheme:dark){${darkStyle()}}</style>`,
    ].join(''),
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
