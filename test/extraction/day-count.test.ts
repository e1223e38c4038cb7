import { countsOneDay } from '../../src/extraction/day-count'

it.each([
  ['In the past 24 hours 40 people were killed.', true],
  ['Forty people were killed over the previous day.', true],
  ['قُتل 40 شخصا خلال الساعات الـ24 الماضية.', true],
  ['وصل إلى المستشفيات 40 قتيلا خلال الـ 24 ساعة الماضية.', true],
  ['وقُتل 40 شخصا أمس.', true],
  ['In the past 48 hours 40 people were killed.', false],
  ['Forty people were killed in three days.', false],
  ['In the past week 40 people were killed, 6 of them in the past 24 hours.', false],
  ['قُتل 40 شخصا خلال الأسبوع الماضي.', false],
  ['قُتل 40 شخصا خلال اليومين الماضيين.', false],
  ['قُتل 40 شخصا خلال ثلاثة أيام.', false],
  ['Forty people were killed in March.', false],
])('%s: %s', (sentence, oneDay) => {
  expect(countsOneDay(sentence, sentence)).toBe(oneDay)
})

it('reads what a bulletin says above its list, unless the line says otherwise', () => {
  const text = 'Arrived at hospitals in the past 24 hours:\n- killed: 7\n- killed since last week: 40'
  expect(countsOneDay('- killed: 7', text)).toBe(true)
  expect(countsOneDay('- killed since last week: 40', text)).toBe(false)
})
