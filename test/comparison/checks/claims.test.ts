import { checkParts, isAfterPublication } from '../../../src/comparison/checks/claims'
import type { ClaimedFigure } from '../../../src/comparison/checks/types'
import { value } from '../support'

let count = 0
const figure = (stated: Partial<ClaimedFigure>): ClaimedFigure => ({
  id: `f${++count}`,
  measure: 'killed',
  basis: 'incident',
  category: 'people',
  orderOf: null,
  subset: false,
  superseded: false,
  ...value('exact', 10),
  ...stated,
})
const part = (stated: Partial<ClaimedFigure>) => figure({ subset: true, category: 'children', ...stated })

describe('the parts that a claim names', () => {
  it('are found where one exceeds its whole', () => {
    const [whole, children] = [figure({}), part(value('exact', 12))]
    expect(checkParts([whole, children])).toEqual([
      {
        kind: 'part_exceeds_whole',
        difference: 2,
        evidence: [
          { role: 'part', figureId: children.id },
          { role: 'whole', figureId: whole.id },
        ],
      },
    ])
  })

  it('are found where women and children together do', () => {
    const figures = [figure({}), part(value('exact', 6)), part({ ...value('exact', 5), category: 'women' })]
    expect(checkParts(figures)).toMatchObject([
      { difference: 1, evidence: [{ role: 'part' }, { role: 'part' }, { role: 'whole' }] },
    ])
  })

  it.each([
    ['less', [part(value('exact', 9))]],
    ['all', [part(value('exact', 10))]],
    ['of another measure', [part({ ...value('exact', 12), measure: 'injured' })]],
    ['perhaps less', [part(value('about', 10.5))]],
    [
      'not known to be different people',
      [part(value('exact', 6)), part({ ...value('exact', 5), category: 'medics' })],
    ],
    ['replaced by the text itself', [part({ ...value('exact', 12), superseded: true })]],
  ])('are not found where they are %s', (_how, parts) => {
    expect(checkParts([figure({}), ...parts])).toEqual([])
  })

  it('are held against the total before them', () => {
    expect(checkParts([figure(value('exact', 37_124)), figure({}), part(value('exact', 12))])).toHaveLength(1)
    expect(checkParts([figure({}), figure(value('exact', 37_124)), part(value('exact', 12))])).toEqual([])
  })
})

describe('a day as of which is counted', () => {
  it.each([
    ['2024-06-10', '2024-06-10T05:00:00Z', false],
    // It is the 11th already in the east.
    ['2024-06-11', '2024-06-10T22:00:00Z', false],
    ['2024-06-11', '2024-06-10T05:00:00Z', true],
    ['2024-07-01', '2024-06-10T22:00:00Z', true],
  ])('%s in a report of %s is after it: %s', (asOf, publishedAt, after) => {
    expect(isAfterPublication(asOf, new Date(publishedAt))).toBe(after)
  })
})
