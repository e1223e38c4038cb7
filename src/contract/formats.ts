/** RFC 9562, any version. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** A UUID is a slug too, so that one pattern holds for both. */
export const ID_OR_SLUG = SLUG
/** ISO 639. */
export const LANGUAGE_CODE = /^[a-z]{2,3}$/
/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/
export const WIKIDATA = /^Q[1-9][0-9]*$/
export const CURSOR = /^[A-Za-z0-9_-]+$/
