import type { NumberKind, WordGroup } from '../common/recognisers/figures/language'

const number = (kind: NumberKind, value: number, forms: string): WordGroup => ({
  word: { role: 'number', kind, value },
  forms,
  clitics: 'noun',
})

/** Arabic cardinals with their case and gender forms; the conjunction that joins them is a proclitic. */
export const numbers: WordGroup[] = [
  number('unit', 1, 'واحد, واحدة, واحدا'),
  number('unit', 2, 'اثنان, اثنين, اثنتان, اثنتين, إثنان, إثنين'),
  number('unit', 3, 'ثلاثة, ثلاث'),
  number('unit', 4, 'أربعة, أربع'),
  number('unit', 5, 'خمسة, خمس'),
  number('unit', 6, 'ستة, ست'),
  number('unit', 7, 'سبعة, سبع'),
  number('unit', 8, 'ثمانية, ثماني, ثمان'),
  number('unit', 9, 'تسعة, تسع'),
  number('teen', 11, 'أحد عشر, إحدى عشرة'),
  number('teen', 12, 'اثنا عشر, اثني عشر, اثنتا عشرة, اثنتي عشرة'),
  number('teen_tail', 10, 'عشرة, عشر'),
  number('ten', 20, 'عشرون, عشرين'),
  number('ten', 30, 'ثلاثون, ثلاثين'),
  number('ten', 40, 'أربعون, أربعين'),
  number('ten', 50, 'خمسون, خمسين'),
  number('ten', 60, 'ستون, ستين'),
  number('ten', 70, 'سبعون, سبعين'),
  number('ten', 80, 'ثمانون, ثمانين'),
  number('ten', 90, 'تسعون, تسعين'),
  number('hundred', 100, 'مئة, مائة, مية'),
  number('hundreds', 200, 'مئتان, مئتين, مائتان, مائتين, مئتا, مئتي, مائتا, مائتي'),
  ...hundreds(),
  number('scale', 1000, 'ألف, ألفا, آلاف, الآف'),
  number('dual_scale', 2000, 'ألفان, ألفين, ألفي'),
  number('scale', 1_000_000, 'مليون, مليونا, ملايين'),
  number('dual_scale', 2_000_000, 'مليونان, مليونين, مليوني'),
  number('half', 0, 'نصف'),
]

function hundreds(): WordGroup[] {
  const stems = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
  return stems.map((stem, at) => number('hundreds', (at + 3) * 100, `${stem}مئة, ${stem}مائة, ${stem}ماية`))
}
