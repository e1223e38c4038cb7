import { invalidBody } from '../errors'

/**
 * A JSON Patch (RFC 6902) that turns one state of a resource into the next, member by member at the top level:
 * a member is replaced as a whole.
 */
export function patchBetween(before: string, after: string): object[] {
  const old = JSON.parse(before) as Record<string, unknown>
  const now = JSON.parse(after) as Record<string, unknown>
  return Object.keys(now)
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .map((key) => ({ op: 'replace', path: `/${key}`, value: now[key] }))
}

/** Refuses a patch that asks for nothing (`minProperties` in the contract): it would make a revision of no change. */
export function requireChange(patch: object): void {
  if (Object.values(patch).every((value) => value === undefined))
    throw invalidBody([{ pointer: '', detail: 'must have at least one field to change' }])
}

/** The JSON Patch that makes a resource out of nothing, so that the feed alone holds every state it has had. */
export const creationPatch = (state: string): object[] => [{ op: 'add', path: '', value: JSON.parse(state) }]
