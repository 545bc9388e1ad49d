import { describe, expect, it } from '@jest/globals';
import { incomingNumber, numberDayProblem, outgoingNumber } from './incoming-number.rules.js';

describe('an incoming number', () => {
  it.each([
    ['94-00-388', '94-00-388'],
    [' вх. № 94 – 00 – 388 ', '94-00-388'],
    ['№РД-01-5/2', 'РД-01-5/2'],
    ['рд-01-5', 'РД-01-5'],
    ['N-17', 'N-17'],
  ])('%s', (typed, number) => expect(incomingNumber(typed)).toBe(number));

  it.each(['', 'няма', '-94', '94-', '<b>1</b>', '94‮00', '1'.repeat(41), '=1+1'])('is not %j', (typed) =>
    expect(incomingNumber(typed)).toBeNull(),
  );

  it('of a letter that goes out is written after „изх.“', () => {
    expect(outgoingNumber('Изх. № 26-00-14')).toBe('26-00-14');
    expect(outgoingNumber('изх.')).toBeNull();
  });

  it('is given between the receipt and today', () => {
    const days = { receivedOn: '2026-11-02', today: '2026-11-05' };
    expect(numberDayProblem('2026-11-02', days)).toBeNull();
    expect(numberDayProblem('2026-11-05', days)).toBeNull();
    expect(numberDayProblem('2026-11-01', days)).toBe('numberBeforeReceipt');
    expect(numberDayProblem('2026-11-06', days)).toBe('numberInFuture');
  });
});
