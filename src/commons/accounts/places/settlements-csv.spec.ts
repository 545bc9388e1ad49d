import { describe, expect, it } from '@jest/globals';
import { parseSettlements } from './settlements-csv.js';

const HEAD = 'ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code';

describe('the list of settlements', () => {
  it('is read with names in Latin letters', () => {
    expect(
      parseSettlements(`\uFEFF${HEAD}\r\n12471,с.,Вълково,BLG40,BLG40-04\r\n15549,с.,Голем Цалим,BLG40,\r\n`),
    ).toEqual([
      {
        ekatte: '12471',
        kind: 'с.',
        nameBg: 'Вълково',
        nameEn: 'Valkovo',
        municipality: 'BLG40',
        kmetstvo: 'BLG40-04',
      },
      {
        ekatte: '15549',
        kind: 'с.',
        nameBg: 'Голем Цалим',
        nameEn: 'Golem Tsalim',
        municipality: 'BLG40',
        kmetstvo: null,
      },
    ]);
  });

  it('names the line that cannot be read', () => {
    expect(() => parseSettlements(`${HEAD}\n12471,с.,Вълково,BLG40,\n1247,с.,Х,BLG40,`)).toThrow('Line 3');
    expect(() => parseSettlements('a;b;c')).toThrow('Line 1');
  });
});
