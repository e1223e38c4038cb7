import { Parser } from 'htmlparser2'

/**
 * Beyond these a page is no report, and Readability's time, which grows with the depth times the number of parts,
 * would hold up everybody else. Newspapers' pages nest a few dozen deep and have a few thousand elements; a page
 * that spells its letters as entities has a piece of text for each.
 */
const MAX_DEPTH = 64
const MAX_ELEMENTS = 8_000
const MAX_TEXTS = 50_000
const MAX_ATTRIBUTES = 30_000

/**
 * Reads once through the page without building anything. The DOM's parser is this very one, with these very
 * settings, so that what is counted here is what it would build; its own time grows beyond all bounds with the
 * depth, and so it must not be asked first.
 * @throws RangeError for a page that nests too deep or has too many parts
 */
export function refuseMonster(html: string): void {
  let depth = 0
  let elements = 0
  let texts = 0
  let attributes = 0
  const refuse = () => {
    throw new RangeError('the page is too large to be read')
  }
  const text = () => {
    if (++texts > MAX_TEXTS) refuse()
  }
  const parser = new Parser(
    {
      onopentag: () => {
        if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) refuse()
      },
      onattribute: () => {
        if (++attributes > MAX_ATTRIBUTES) refuse()
      },
      onclosetag: () => {
        depth--
      },
      ontext: text,
      oncomment: text,
    },
    { lowerCaseAttributeNames: false, decodeEntities: true, xmlMode: false },
  )
  parser.write(html)
  parser.end()
}
