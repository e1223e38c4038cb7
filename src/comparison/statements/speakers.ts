const LABEL = 'label:'

/** A name has at least this many words in common with another of the same person or body. */
const LEAST_WORDS = 2
const LEAST_SHARE = 0.6

/**
 * Whether two names that the registry does not know are likely one speaker's: most words of the shorter stand in the
 * longer ("Jim Craft, police chief of Lafayette", "police chief Jim Craft").
 */
export function areAkin(a: string, b: string): boolean {
  const shared = sharedWords(a, b)
  return shared !== null && shared.count >= LEAST_WORDS && shared.count / shared.shorter >= LEAST_SHARE
}

/** Whether nothing tells two speakers apart: the same, akin, or one name is a shorter form of the other. */
export function mayBeOne(a: string, b: string): boolean {
  if (a === b) return true
  const shared = sharedWords(a, b)
  return areAkin(a, b) || (shared !== null && shared.count === shared.shorter)
}

function sharedWords(a: string, b: string): { count: number; shorter: number } | null {
  if (!a.startsWith(LABEL) || !b.startsWith(LABEL)) return null
  const words = (key: string): Set<string> => new Set(key.slice(LABEL.length).split(/[ :]/).filter(Boolean))
  const [ofA, ofB] = [words(a), words(b)]
  return { count: [...ofA].filter((word) => ofB.has(word)).length, shorter: Math.min(ofA.size, ofB.size) }
}
