import { foldText } from './folded-text'

/** What two writings of one name have in common: its folded words, without marks and with single spaces. */
export const nameKey = (name: string): string =>
  foldText(name)
    .tokens.filter((token) => token.kind !== 'mark')
    .map((token) => token.text)
    .join(' ')
