import { expect, it } from '@jest/globals';
import { filled, salutation, unknownPlaces, withoutSalutation } from './answer-template.rules.js';

const VALUES = {
  обръщение: 'Уважаема госпожо Стойкова',
  номер: '94-00-12',
  дата: '2 ноември 2026 г.',
  постъпило: '1 ноември 2026 г.',
  заглавие: 'Кога {номер}?',
  код: 'K7XM-4QPA-9TRE',
};

it('writes out the places of a template once, and leaves what is none', () => {
  const text = '{обръщение}, по вх. № {номер} от {дата} „{заглавие}“ {друго}';
  expect(filled(text, VALUES)).toBe(
    'Уважаема госпожо Стойкова, по вх. № 94-00-12 от 2 ноември 2026 г. „Кога {номер}?“ {друго}',
  );
  expect(unknownPlaces(text)).toEqual(['друго']);
  expect(unknownPlaces('{Номер} {} {номер}')).toEqual(['Номер', '']);
});

it.each([
  ['Ана Стойкова', '', 'Уважаема госпожо Стойкова'],
  ['Петър Илиев', '', 'Уважаеми господине Илиев'],
  ['Мария Грозданска', '', 'Уважаема госпожо Грозданска'],
  ['Йордан Гърбински ', '', 'Уважаеми господине Гърбински'],
  ['Никол Шмид', '', 'Уважаеми/а Никол Шмид'],
  ['Ана Стойкова', 'Сдружение „Струма“', 'Уважаеми дами и господа от Сдружение „Струма“'],
  ['', '', 'Уважаеми дами и господа'],
])('addresses %s %s', (name, organisation, expected) => {
  expect(salutation(name, organisation)).toBe(expected);
});

it('leaves out whom an answer is for', () => {
  expect(withoutSalutation('Уважаема госпожо Стойкова,\n\nДерето се чисти.')).toBe('Дерето се чисти.');
  expect(withoutSalutation('Дерето се чисти. Уважаеми съседи!')).toBe('Дерето се чисти. Уважаеми съседи!');
});
