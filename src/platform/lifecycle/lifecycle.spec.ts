import { describe, expect, it } from '@jest/globals';
import { defineLifecycle, publicStates } from './index.js';

const label = { bg: 'Етикет', en: 'Label' };
const frame = { subject: 'lamp', table: 'lamp', initial: 'off' as const };

describe('lifecycle', () => {
  const lamp = defineLifecycle({
    ...frame,
    states: { off: { label }, on: { label, public: true }, broken: { label, final: true } },
    transitions: {
      switchOn: { label, from: ['off'], to: 'on', by: 'lamps.switch' },
      switchOff: { label, from: ['on'], to: 'off', by: 'lamps.switch' },
      fall: { label, from: ['off', 'on'], to: 'broken', by: 'clock' },
    },
  });

  it('tells what is public', () => {
    expect(publicStates(lamp)).toEqual(['on']);
  });

  it('refuses a state that cannot be reached', () => {
    expect(() =>
      defineLifecycle<'off' | 'on', never>({
        ...frame,
        states: { off: { label, final: true }, on: { label, final: true } },
        transitions: {},
      }),
    ).toThrow('on cannot be reached');
  });

  it('refuses a dead end that is not final', () => {
    expect(() => defineLifecycle({ ...frame, states: { off: { label } }, transitions: {} })).toThrow(
      'dead end',
    );
  });

  it('refuses a final state that leads on', () => {
    expect(() =>
      defineLifecycle({
        ...frame,
        states: { off: { label, final: true } },
        transitions: { again: { label, from: ['off'], to: 'off', by: 'clock' } },
      }),
    ).toThrow('final and yet leads on');
  });
});
