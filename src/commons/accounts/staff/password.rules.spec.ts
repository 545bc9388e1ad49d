import { describe, expect, it } from '@jest/globals';
import { normalisedPassword, passwordProblem } from './password.rules.js';

const owner = { email: 'maria.ilieva@sandanski.example', name: 'Мария Илиева' };

describe('a new password', () => {
  it.each([
    ['къса', 'passwordShort'],
    ['x'.repeat(201), 'passwordLong'],
    ['aaaaaaaaaaaaaaaa', 'passwordPlain'],
    ['1234567890123', 'passwordPlain'],
    ['maria.ilieva2026', 'passwordPersonal'],
    ['парола-парола', 'passwordPersonal'],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, owner)).toBe(problem);
  });

  it('may be a sentence', () => {
    expect(passwordProblem('четири зелени трамвая свирят', owner)).toBeNull();
    expect(passwordProblem('correct horse battery', owner)).toBeNull();
  });

  it('is the same on every keyboard', () => {
    expect(normalisedPassword('и\u0306')).toBe(normalisedPassword('й'));
  });
});
