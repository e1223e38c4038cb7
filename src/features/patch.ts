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
