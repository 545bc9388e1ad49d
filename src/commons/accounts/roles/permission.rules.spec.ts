import { describe, expect, it } from '@jest/globals';
import { expandPermissions, isPermissionPattern, isWithin } from './permission.rules.js';

const known = ['consultations.read', 'consultations.edit', 'participants.read', 'participants.readPersonal'];
const expand = (...patterns: string[]) => [...expandPermissions(patterns, known)].sort();

describe('permissions of a role', () => {
  it('takes everything for *', () => {
    expect(expand('*')).toEqual([...known].sort());
  });

  it('takes a module', () => {
    expect(expand('consultations.*')).toEqual(['consultations.edit', 'consultations.read']);
  });

  it('takes one verb of all modules, and no longer verb that begins with it', () => {
    expect(expand('*.read')).toEqual(['consultations.read', 'participants.read']);
  });

  it('keeps what is named, even when its module is not installed', () => {
    expect(expand('debates.edit')).toEqual(['debates.edit']);
  });

  it('does not take a module for its prefix', () => {
    expect(expand('consult.*', 'participant.*')).toEqual([]);
  });

  it.each(['*', '*.read', 'staff.*', 'staff.edit'])('%s is a pattern', (text) => {
    expect(isPermissionPattern(text)).toBe(true);
  });

  it.each(['', 'staff', '**', 'staff.edit.all', 'staff;', '*read'])('„%s“ is none', (text) => {
    expect(isPermissionPattern(text)).toBe(false);
  });

  it('lets nobody hand out more than they hold', () => {
    expect(isWithin(new Set(['a.read']), new Set(['a.read', 'a.edit']))).toBe(true);
    expect(isWithin(new Set(['b.read']), new Set(['a.read']))).toBe(false);
  });
});
