import { describe, expect, it } from '@jest/globals';
import { isEik } from './organisation.rules.js';

describe('ЕИК', () => {
  it.each(['000024955', '175074752', '121699202', '831661388', '130277958'])('%s is one', (eik) => {
    expect(isEik(eik)).toBe(true);
  });

  it.each(['175074753', '123456789', '17507475', '1750747520', '', '17507475a', '１７５０７４７５２'])(
    '%s is none',
    (eik) => {
      expect(isEik(eik)).toBe(false);
    },
  );

  it('has exactly one check digit, also where the second weights decide', () => {
    for (const start of ['17507475', '99910004', '00000001', '83166138', '99950046']) {
      expect([...Array(10).keys()].filter((digit) => isEik(`${start}${digit}`))).toHaveLength(1);
    }
  });

  it('checks the branch digits too', () => {
    const branch = [...Array(10).keys()].filter((digit) => isEik(`175074752001${digit}`));
    expect(branch).toHaveLength(1);
  });
});
