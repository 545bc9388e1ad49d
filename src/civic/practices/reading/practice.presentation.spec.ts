import { describe, expect, it } from '@jest/globals';
import { practiceRecord } from '../practice.factory.js';
import { changeText, costText, whenText, whereText, whoText } from './practice.presentation.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const record = practiceRecord.build();
const PLACES = new Map([['65334', { bg: 'гр. Сандански', en: 'Sandanski' }]]);

describe('a practice in words', () => {
  it.each([
    [0, 260, 'бр.', '+260'],
    [3200, 1850, 'т', '−1 350 (−42 %)'],
    [46, 82, '%', '+36 процентни пункта'],
    [5, 5, '', 'без промяна'],
    [-4, -2, '', '+2 (+50 %)'],
  ])('tells the change from %d to %d %s', (before, after, unit, told) => {
    expect(plain(changeText(before, after, unit, 'bg'))).toBe(told);
  });

  it('says who it was without saying the kind twice', () => {
    expect(whoText({ actorKind: 'municipality', actorName: 'Община с 24 села' }, 'bg')).toBe(
      'Община с 24 села',
    );
    expect(whoText({ actorKind: 'municipality', actorName: 'Голям град' }, 'bg')).toBe('Голям град (община)');
    expect(whoText({ actorKind: 'school', actorName: '' }, 'en')).toBe('School or kindergarten');
  });

  it('says where, with the country where the place does not', () => {
    const at = (ekatte: string | null, place: string, country: string) =>
      whereText({ ekatte, place, country }, PLACES, 'bg');
    expect(at(null, 'Северозападна България', 'България')).toBe('Северозападна България');
    expect(at(null, 'Бретан', 'Франция')).toBe('Бретан, Франция');
    expect(at('65334', '', '')).toBe('гр. Сандански');
  });

  it('says when and at what cost', () => {
    expect(whenText({ fromYear: 2021, toYear: null }, 'bg')).toBe('от 2021 г., продължава');
    expect(whenText({ fromYear: 2021, toYear: 2021 }, 'bg')).toBe('2021 г.');
    expect(whenText({ fromYear: 2021, toYear: 2022 }, 'bg')).toBe('2021–2022 г.');
    expect(plain(costText(record, 'bg'))).toBe('48 000 €; плати: общинският бюджет');
    expect(costText({ costKind: 'none', costAmount: null, costPayer: '' }, 'bg')).toBe('Без разходи');
  });
});
