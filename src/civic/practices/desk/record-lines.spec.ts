import { describe, expect, it } from '@jest/globals';
import { evidenceIn, evidenceLines, resultLines, resultsIn } from './record-lines.js';

describe('results as lines', () => {
  it('are read back as they were written', () => {
    const lines = 'Битов отпадък; т; 3 200; 1 850,5; 2025 г.; годишен отчет; стр. 12';
    const [result] = resultsIn(lines);
    expect(result).toEqual({
      indicator: 'Битов отпадък',
      unit: 'т',
      before: 3200,
      after: 1850.5,
      measured: '2025 г.',
      source: 'годишен отчет; стр. 12',
    });
    expect(resultsIn(resultLines([result!]))).toEqual([result]);
  });

  it('say what is no number, and what is missing', () => {
    expect(resultsIn('Само показател\n\nДруг; бр.; много; -3')).toEqual([
      { indicator: 'Само показател', unit: '', before: null, after: null, measured: '', source: '' },
      { indicator: 'Друг', unit: 'бр.', before: Number.NaN, after: -3, measured: '', source: '' },
    ]);
  });
});

describe('evidence as lines', () => {
  const before = [{ label: 'Отчет', url: '', fileId: '7' }];

  it('keeps a file by its label, and drops it with its line', () => {
    expect(evidenceIn('Отчет\nСтраница; https://obshtina.example/a', before)).toEqual([
      ...before,
      { label: 'Страница', url: 'https://obshtina.example/a', fileId: null },
    ]);
    expect(evidenceIn('', before)).toEqual([]);
    expect(evidenceIn(evidenceLines(before), before)).toEqual(before);
  });
});
