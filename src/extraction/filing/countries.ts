/** Every name of a country in the languages that reports are read in, with its ISO 3166-1 code. */
export const countryNames = (): { name: string; code: string }[] =>
  ['en', 'ar'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return CODES.flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [{ name, code }]
    })
  })

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** The codes that ISO leaves to users, and the groups among the others, are no countries. */
const NO_COUNTRY = /^(A[A]|Q[M-Z]|X.|ZZ|EU|EZ|UN)$/
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !NO_COUNTRY.test(code),
)
