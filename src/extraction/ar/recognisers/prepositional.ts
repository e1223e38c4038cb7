import { fold } from '../../folded-text'

/** A closed list of words, folded. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold))

/** The prepositions that verbs of saying take. */
export const TO = words('إلى الى')
export const ON = words('على علي')
export const ABOUT = words('عن')
export const FROM = words('من')

/** عنه، عنها: from somebody who has been named. */
export const OF_HIM = words('عنه عنها')

/** "as" and "also". */
export const KAMA = fold('كما')
export const ALA = fold('على')

/** Who and which: the clause behind them has a verb of its own. */
export const WHO = words('الذي التي الذين اللذين اللتين اللذان اللتان')
