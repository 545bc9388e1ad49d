import { describe, expect, it } from '@jest/globals';
import { mailSettings } from '../../mail/index.js';
import { municipalitySettings, settingsGroups } from '../../settings/index.js';
import { settingsInputs, settingsValue, unnamedParts } from './settings-form.js';

describe('the form of a group of settings', () => {
  const { defaults } = municipalitySettings;
  const group = settingsGroups().find(({ key }) => key === 'municipality')!;

  it('has a Bulgarian name for every part of every group', () => {
    expect(settingsGroups().map(({ key }) => key)).toContain(mailSettings.key);
    expect(settingsGroups().flatMap(unnamedParts)).toEqual([]);
  });

  it('has one input for each plain value, named by its place', () => {
    const { fields, values } = settingsInputs(group, defaults);
    expect(fields['voters.asOf']).toMatchObject({
      label: { bg: 'Граждани с избирателни права, към дата' },
      type: 'date',
      required: true,
    });
    expect(fields['logoUrl']).toMatchObject({ type: 'text' });
    expect(fields['logoUrl']!.required).toBeUndefined();
    expect(values['name.bg']).toBe('Община Сандански');
  });

  it('gives back the same group when nothing was typed', () => {
    const { values } = settingsInputs(group, defaults);
    expect(settingsValue(defaults, values)).toEqual(defaults);
    expect(settingsValue(defaults, { 'voters.count': 5 })).toMatchObject({
      voters: { ...defaults.voters, count: 5 },
    });
  });
});
