/** Says that a count is of one day. */
export const ONE_DAY =
  /\b(?:24|twenty[- ]four)[- ]?hours?\b|\b(?:past|last|previous|preceding|one|single) day\b|\bdaily\b|\byesterday\b/iu

/** Says that a count is of a longer or a shorter stretch. */
export const OTHER_STRETCH =
  /\b(?:36|48|72|96)[- ]?hours?\b|\b(?:weeks?|weekly|weekend|months?|monthly|years?|days)\b|\bhours ago\b/iu
