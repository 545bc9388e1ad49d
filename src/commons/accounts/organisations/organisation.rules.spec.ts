import { describe, expect, it } from '@jest/globals';
import { isEik } from './organisation.rules.js';

describe('ЕИК', () => {
  it.each(['000024981', '175074752', '121699202', '831661388', '130277958'])('%s is one', (eik) => {
    expect(isEik(eik)).toBe(true);
  });

  it.each(['175074753', '123456789', '17507475', '1750747520', '', '17507475a', '１７５０７４７５２'])(
    '%s is none',
    (eik) => {
      expect(isEik(eik)).toBe(false);
    },
  );

  it('finds every single wrong digit', () => {
    for (let place = 0; place < 8; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = `${'175074752'.slice(0, place)}${digit}${'175074752'.slice(place + 1)}`;
        if (changed !== '175074752') expect(isEik(changed)).toBe(false);
      }
    }
  });

  it('checks the branch digits too', () => {
    const branch = [...Array(10).keys()].filter((digit) => isEik(`175074752001${digit}`));
    expect(branch).toHaveLength(1);
  });
});
