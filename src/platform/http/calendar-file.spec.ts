import { expect, it } from '@jest/globals';
import { calendarOf } from './calendar-file.js';

it('is one event that calendars can read, whatever was typed', () => {
  const text = calendarOf({
    uid: 'petition-12-hearing@megdan.example',
    stamp: new Date('2026-11-20T10:00:00.123Z'),
    at: new Date('2026-12-03T12:00:00Z'),
    title: 'Изслушване по подписка: светлина, пейки; и още\nBEGIN:VEVENT\r\nдълго'.repeat(3),
    place: 'Голямата зала\\',
    url: 'https://megdan.example/petitions/12',
  });
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text).toContain('DTSTART:20261203T120000Z\r\n');
  expect(text).toContain('DTSTAMP:20261120T100000Z\r\n');
  expect(text).toContain('LOCATION:Голямата зала\\\\\r\n');
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain('светлина\\, пейки\\; и още\\nBEGIN:VEVENT\\nдълго');
});
