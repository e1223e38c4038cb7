import type { Attribution, Draft } from '../draft'

/** Attributions in the order in which their phrases stand in the text. */
export const byPlace = (draft: Draft): Attribution[] =>
  [...draft.attributions].sort((a, b) => a.sentence - b.sentence || a.cueAt - b.cueAt)
