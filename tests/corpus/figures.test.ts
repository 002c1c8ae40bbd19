import { expect, test } from 'vitest';
import { agrees, figuresIn, numbersIn } from '../../src/corpus/figures.ts';
import { sentences } from '../../src/corpus/passages.ts';

const told = (text: string) => figuresIn(text).map(({ number, of, at }) => [number, of, ...(at ? [at] : [])]);

test('numbers of victims are read in figures and in words, with what happened to them', () => {
  expect(told('JNIM attacked the camp and killed 14 Malian soldiers.')).toEqual([[14, 'killed']]);
  expect(told('Twenty-two soldiers died, and 1,200 civilians were hurt.')).toEqual([[22, 'killed'], [1200, 'wounded']]);
  expect(told('It cost the lives of at least a hundred civilians; 24 more were wounded.')).toEqual([[100, 'killed'], [24, 'wounded']]);
  expect(told('Ten were killed and 25 wounded.')).toEqual([[10, 'killed'], [25, 'wounded']]);
  expect(told('At least 25 soldiers and 12 attackers died.')).toEqual([[25, 'killed'], [12, 'killed']]);
  expect(told('Soldiers killed in single attacks: 14 at Soumpi, 22 at Dioura.')).toEqual([[14, 'either', 'Soumpi'], [22, 'either', 'Dioura']]);
});

test('numbers in words are read whole, and vague ones are none', () => {
  expect(['two hundred', 'a hundred and forty', 'Nine hundred and ninety-nine', 'two thousand three hundred and five', 'a thousand', '1,200', '1\u202F200', '1 200', '3 thousand', 'twenty-two', 'nine of 20', '14 of the 41']
    .map((number) => told(`${number} soldiers were killed.`)[0]?.[0])).toEqual([200, 140, 999, 2305, 1000, 1200, 1200, 1200, 3000, 22, 9, 14]);
  for (const number of ['a dozen', 'dozens of', 'two dozen', 'several hundred', 'ten to twelve', 'ten or twelve', '10–12', 'between ten and twelve']) expect(told(`${number} soldiers were killed.`), number).toEqual([]);
  expect(figuresIn('More than ten soldiers, up to five civilians and about nine fighters died.').map(({ limit, sum }) => [limit, sum])).toEqual([['least', 24], ['most', 24], ['about', 24]]);
});

test('a number counts where a word for killing or wounding governs it, whoever the victims are', () => {
  expect(['41 troops', '41 jihadists', '41 herders from Niger', '41 people of the village', 'At least 41 women and children', '41 suspected fighters linked with the Islamic State and Al-Qaeda'].map((who) => told(`${who} were killed.`)))
    .toEqual(Array.from({ length: 6 }, () => [[41, 'killed']]));
  expect(told('The fighters killed 14 soldiers and two civilians, and wounded six.')).toEqual([[14, 'killed'], [2, 'killed'], [6, 'wounded']]);
  expect(told('The deaths of 14 soldiers; 14 dead and three injured; 14 wounded soldiers; it took 40 lives.')).toEqual([[14, 'killed'], [14, 'killed'], [3, 'wounded'], [14, 'wounded'], [40, 'killed']]);
  expect(told('It killed or wounded 30 militants, and five were killed or wounded.')).toEqual([[30, 'either'], [5, 'either']]);
});

test('a toll, what others report and an aside on those counted are read', () => {
  for (const text of ['The death toll rose to 41.', 'A death toll of 41 was given.', 'The number of dead rose to 41.', 'The murder of 41 villagers followed.', 'The execution of 41 prisoners was filmed.', '41 soldiers were reported killed.', '41 are said to have been killed.',
    'No fewer than 41 soldiers were killed.', '41 people, most of them soldiers, were killed.', '41 civilians, five of them children, were killed.', 'It killed about 41 civilians, five of them children.', 'Of 200 fighters, 41 of them were killed.']) expect(told(text), text).toEqual([[41, 'killed']]);
  expect(told('The injury toll reached nine.')).toEqual([[9, 'wounded']]);
  expect(figuresIn('It killed no fewer than 41.').map(({ limit }) => limit)).toEqual(['least']);
  for (const text of ['41 fighters are said to have killed soldiers.', '300 men, most of them on motorcycles, killed soldiers.', 'The attack took its toll on 41 villages.', 'The number of attacks rose to 41, and soldiers were killed.']) expect(told(text), text).toEqual([]);
});

test('the figures of a sentence together may be the one that is recorded', () => {
  for (const text of ['Twelve soldiers were killed on the spot and two died of their wounds.', 'A first blast killed twelve soldiers and a second killed two.']) {
    const figures = figuresIn(text);
    expect(figures.map(({ number, total }) => [number, total])).toEqual([[12, 14], [2, 14]]);
    expect([14, 15].map((soldiers) => figures.map((figure) => agrees(figure, [{ killed: { soldiers } }])))).toEqual([[true, true], [false, false]]);
  }
  expect(figuresIn('Twelve soldiers were killed and two were wounded.').map(({ total }) => total)).toEqual([undefined, undefined]);
});

test('other numbers are not', () => {
  for (const text of ['There were 300 fighters.', 'More than 200 attackers came; nobody was killed.', 'On 27 January soldiers were killed.', 'In 2018 several soldiers died.', 'It was killed 45 km away.', 'He was wounded 3 days later.', 'Two attacks killed soldiers.',
    'Three attackers had come, and soldiers were killed.', 'Soldiers were killed, and 300 people fled.', 'An attack by 40 men at Boni was repelled and soldiers were killed.', 'Fighters on 30 motorcycles killed soldiers.', 'After 14 attacks soldiers were killed.', 'On March 16 soldiers were killed.',
    'On 5 and 6 February soldiers were killed.', 'It killed soldiers; 20 vehicles and ten houses burnt.', '60 per cent of those killed were soldiers.', 'An army of 5,000 men lost a battle in which soldiers died.', 'The 15-year-old was killed with 3.5 tonnes of it.', 'Five of the dead were civilians.', 'Nine of the 14 dead were civilians.', 'On the night of 3 to 4 March soldiers were killed.', 'Twenty of those killed were soldiers.', 'Camp 3 was attacked and soldiers were killed.', 'Two years later soldiers were killed.', 'In all, 14 people were arrested, and soldiers were killed.']) {
    expect(told(text).map(([number]) => number), text).toEqual([]);
  }
});

test('a figure agrees with one kind of person, with all, or with all incidents together', () => {
  const one = { killed: { soldiers: 14, civilians: { 'at-least': 6 } }, wounded: { soldiers: { between: [3, 5] as [number, number] } } };
  const holds = (number: number, of: 'killed' | 'wounded' | 'either', ...incidents: object[]) => agrees({ number, of }, incidents);
  expect([14, 6, 20, 4].map((number) => holds(number, 'either', one))).toEqual([true, true, true, true]);
  expect([7, 13, 15, 21].map((number) => holds(number, 'killed', one))).toEqual([false, false, false, false]);
  expect([2, 3, 5, 6, 14].map((number) => holds(number, 'wounded', one))).toEqual([false, true, true, false, false]);
  expect([22, 2, 23].map((number) => holds(number, 'killed', one, { killed: { fighters: 2 } }))).toEqual([true, true, false]);
  expect(holds(9, 'killed', { killed: { civilians: { stated: 'several' } } })).toBe(true);
  expect([100, 101].map((number) => holds(number, 'killed', { killed: { persons: { about: 100 } } }))).toEqual([true, false]);
  // Nothing recorded is nothing to differ from.
  expect([holds(9, 'wounded', { killed: { soldiers: 1 } }), holds(9, 'either', {}), holds(9, 'either')]).toEqual([null, null, null]);
});

test('a round number agrees with one that is near it', () => {
  const holds = (number: number, limit: 'least' | 'most' | 'about', sum?: number) => agrees({ number, of: 'killed', limit, ...(sum ? { sum } : {}) }, [{ killed: { soldiers: 14 } }]);
  expect([holds(10, 'least'), holds(6, 'least'), holds(15, 'least'), holds(20, 'most'), holds(13, 'most'), holds(30, 'most'), holds(15, 'about'), holds(17, 'about'), holds(5, 'about', 14)]).toEqual([true, false, false, true, false, false, true, false, true]);
  expect([10, 14].map((number) => agrees({ number, of: 'killed', limit: 'least' }, [{ killed: { soldiers: { 'at-least': 14 } } }]))).toEqual([false, true]);
});

test('numbers of any sort are found, and sentences end where the next begins', () => {
  expect(numbersIn('Reports have twelve, 1,300 or twenty-six dead of 28 January 2018.')).toEqual([12, 1300, 26, 28]);
  const text = 'Nine died at St. Louis on 3 February. 2018 was worse. ‘So it was.’ The end';
  expect(sentences(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual(['Nine died at St.', 'Louis on 3 February.', '2018 was worse.', '‘So it was.’', 'The end']);
});
