import { describe, expect, it } from '@jest/globals';
import { after, before, doorOf, moveOf, placeOf, STEPS } from './write.rules.js';

describe('the pages of the form', () => {
  it('lead forwards one by one, and back the same way', () => {
    expect(STEPS.map((step) => after(step, false))).toEqual(['about', 'who', 'check']);
    expect((['check', 'who', 'about', 'what'] as const).map(before)).toEqual([
      'who',
      'about',
      'what',
      'what',
    ]);
    expect([after('similar', false), before('similar')]).toEqual(['about', 'what']);
  });

  it('lead whoever changes one thing back to the last page', () => {
    expect(STEPS.map((step) => after(step, true))).toEqual(['check', 'check', 'check']);
  });

  it('take nothing strange for a place, a button or a door', () => {
    expect([placeOf('moon'), placeOf(undefined), placeOf(['who'])]).toEqual(['what', 'what', 'what']);
    expect([moveOf('fly'), moveOf('send')]).toEqual(['next', 'send']);
    expect([doorOf('signal'), doorOf('apcSignal'), doorOf('__proto__')]).toEqual(['signal', null, null]);
  });
});
