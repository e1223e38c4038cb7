import { createExtractor } from '../../src/extraction/extract'
import { registry } from './registry'

const extract = createExtractor(registry)

const READ = {
  English:
    'The ministry said on Monday that the road to the coast would stay closed until the repairs are done. ' +
    'At least three people were injured when a wall fell, according to the police.',
  Arabic:
    'قالت الوزارة يوم الاثنين إن الطريق إلى الساحل ستبقى مغلقة حتى انتهاء أعمال الإصلاح. ' +
    'وأصيب ثلاثة أشخاص على الأقل عندما انهار جدار، بحسب الشرطة.',
}
const UNREAD = {
  French:
    'Le ministère a déclaré lundi que la route de la côte resterait fermée jusqu’à la fin des travaux. ' +
    'Au moins trois personnes ont été blessées par la chute d’un mur, selon la police.',
  German:
    'Das Ministerium teilte am Montag mit, die Straße zur Küste bleibe bis zum Ende der Arbeiten gesperrt. ' +
    'Mindestens drei Menschen wurden beim Einsturz einer Mauer verletzt, so die Polizei.',
  Persian:
    'وزارتخانه روز دوشنبه اعلام کرد که جاده ساحلی تا پایان کار تعمیر بسته خواهد ماند. ' +
    'به گفته پلیس دست‌کم سه نفر هنگام فرو ریختن دیوار زخمی شدند.',
  'letters at random':
    'Qvbxr lo mwerti sadf, pqowe zmxn vbty rueiw lsk djfh gqpz. Wmxcn vbe rtyu, "iopa sdf ghjkl" zx cvbn mqwe. ' +
    'Rtyui opasd fghj, klzx cvbnm qwert.',
}

test.each(Object.entries(READ))('%s is read with confidence', (_language, text) => {
  const { claims } = extract(text)
  expect(claims.length).toBeGreaterThan(1)
  for (const { confidence } of claims) expect(confidence).toBeGreaterThan(0.8)
})

test.each(Object.entries(UNREAD))('%s has sentences, and no claim to rely on', (_language, text) => {
  const { sentences, claims } = extract(text)
  expect(sentences.length).toBeGreaterThan(1)
  for (const { confidence } of claims) expect(confidence).toBeLessThanOrEqual(0.3)
})

test('French that is asked for as French is read with confidence', () => {
  const { claims } = extract(UNREAD.French, { language: 'fr' })
  expect(claims[0]?.confidence).toBeGreaterThan(0.8)
})

test('a line of names is too short to tell its language', () => {
  const { claims } = extract('Lavrov, Macron and Guterres met in Geneva.', { language: 'en' })
  for (const { confidence } of claims) expect(confidence).toBeGreaterThan(0.8)
})
