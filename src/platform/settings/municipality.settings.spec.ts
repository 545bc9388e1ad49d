import { describe, expect, it, test } from '@jest/globals';
import { defineSettings, municipalitySettings, settingsGroups, type Municipality } from './index.js';

const { schema, defaults } = municipalitySettings;

function problemsOf(change: Partial<Municipality>): string[] {
  const parsed = schema.safeParse({ ...defaults, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the settings of the municipality', () => {
  it('are those of Sandanski until somebody sets them', () => {
    expect(problemsOf({})).toEqual([]);
    expect(defaults.name.bg).toBe('Община Сандански');
    expect(defaults.voters).toMatchObject({ count: 33_200, asOf: '2025-02-28' });
  });

  test.each<[Partial<Municipality>, string]>([
    [{ name: { bg: ' ', en: 'x' } }, 'name.bg: Попълнете това поле.'],
    [{ eik: '12' }, 'eik: ЕИК има 9 или 13 цифри.'],
    [
      { logoUrl: '//evil.example/logo.png' },
      'logoUrl: Посочете път в този сайт, например /files/…/logo.png.',
    ],
    [{ logoUrl: 'javascript:alert(1)' }, 'logoUrl: Посочете път в този сайт, например /files/…/logo.png.'],
    [{ website: 'javascript:alert(1)' }, 'website: Напишете пълен адрес, който започва с https://.'],
    [{ voters: { ...defaults.voters, count: 0 } }, 'voters.count: Напишете цяло число от 1 до 10 000 000.'],
    [{ colours: { ...defaults.colours, pine: 'red' } }, 'colours.pine: Напишете цвят като #0f5b4c.'],
    [
      { colours: { ...defaults.colours, pine: '#e0a526' } },
      'colours.pine: Цветът е твърде светъл: контрастът с бялото е под 4,5 : 1.',
    ],
  ])('refuse %o', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });
});

describe('a group of settings', () => {
  it('is listed for the page that edits it, and declared once', () => {
    expect(settingsGroups().map(({ key }) => key)).toContain('municipality');
    expect(() => defineSettings('municipality', municipalitySettings)).toThrow('declared twice');
  });

  it('has defaults that fit its own schema', () => {
    const broken = { ...municipalitySettings, defaults: { ...defaults, eik: '' } };
    expect(() => defineSettings('broken', broken)).toThrow();
  });
});
