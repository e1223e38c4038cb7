/** The ids that one source has borne: its own and those merged into it; `id` is a placeholder. */
export const everyIdOf = (id: string): string =>
  `(SELECT id FROM source WHERE id = ${id} OR merged_into_id = ${id})`
