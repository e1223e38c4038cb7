import { fold, foldText } from '../../src/extraction/folded-text'

const words = (text: string): string[] => foldText(text).tokens.map((token) => token.text)

test('folding unifies the spellings of Arabic letters and drops diacritics and tatweel', () => {
  expect(fold('مُؤكِّداً')).toBe(fold('موكدا'))
  expect(fold('إلى')).toBe(fold('الي'))
  expect(fold('غـــزّة')).toBe('غزه')
  expect(fold('کی')).toBe('كي')
  expect(fold('ﻻ')).toBe('لا')
})

test('a word with invisible characters inside stays one token at its original place', () => {
  const text = 'و\u200cقال \u202bأحمد\u202c'
  const [said, name] = foldText(text).tokens
  expect(said).toMatchObject({ text: 'وقال', start: 0, end: 5 })
  expect(text.slice(name?.start, name?.end)).toBe('أحمد')
})

test('numbers of both scripts keep their separators as ASCII', () => {
  expect(words('1,300 و١٬٣٠٠ و2.5 و٢٫٥ و1،200')).toEqual([
    '1,300',
    'و',
    '1,300',
    'و',
    '2.5',
    'و',
    '2.5',
    'و',
    '1,200',
  ])
})

test('a comma that no digit follows is a mark', () => {
  expect(words('في 2014، قال')).toEqual(['في', '2014', '،', 'قال'])
})

test('quotation marks and dashes of every kind fold to one', () => {
  expect(words('«أ» “b” - –')).toEqual(['"', 'ا', '"', '"', 'b', '"', '-', '-'])
})

test('two single marks are one quotation mark', () => {
  expect(words("''the soldiers'' ``yes''")).toEqual(['"', 'the', 'soldiers', '"', '"', 'yes', '"'])
})

test('an apostrophe inside an English word belongs to it', () => {
  expect(words("don't Russia’s 'yes'")).toEqual(["don't", "russia's", '"', 'yes', '"'])
})

test('spans count code points, not UTF-16 units', () => {
  const text = '😀😀 قال'
  const token = foldText(text).tokens.at(-1)
  expect(foldText(text).span(token?.start ?? 0, token?.end ?? 0)).toEqual({ start: 3, end: 6, exact: 'قال' })
})
