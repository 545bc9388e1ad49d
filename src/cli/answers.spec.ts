import { beforeEach, describe, expect, it } from '@jest/globals';
import { answers } from './answers.js';

const questions = [
  { flag: 'name', text: 'Name' },
  { flag: 'voters-as-of', text: 'As of' },
  { flag: 'units', text: 'File', optional: true },
] as const;

const ask = (flags: string[], env: Record<string, string> = {}) => {
  process.argv = ['node', 'command', ...flags];
  return answers(questions, env);
};

beforeEach(() => {
  // Nobody sits at this terminal.
  Object.defineProperty(process.stdin, 'isTTY', { value: false, configurable: true });
});

describe('what a command is told', () => {
  it('comes from flags, then from the environment', async () => {
    const given = await ask(['--name', ' Елхово '], {
      INIT_NAME: 'Другаде',
      INIT_VOTERS_AS_OF: '2026-10-01',
    });
    expect(given).toEqual({ name: 'Елхово', 'voters-as-of': '2026-10-01', units: '' });
  });

  it('is asked for by name when it is missing and nobody can be asked', async () => {
    await expect(ask(['--name', 'Елхово'])).rejects.toThrow(/^--voters-as-of is missing\.\n {2}--name/);
  });

  it('is refused when nobody asked for it', async () => {
    await expect(ask(['--colour', 'red'])).rejects.toThrow('--colour');
  });
});
