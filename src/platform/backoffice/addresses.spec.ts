import { describe, expect, it, test } from '@jest/globals';
import { readAddress } from './addresses.js';

describe('an address below /admin', () => {
  it('names what it asks for', () => {
    expect(readAddress('/admin')).toEqual({ isApi: false, target: { kind: 'desk' } });
    expect(readAddress('/admin/')).toEqual({ isApi: false, target: { kind: 'desk' } });
    expect(readAddress('/admin/api/dashboard')).toEqual({ isApi: true, target: { kind: 'desk' } });
    expect(readAddress('/admin/api/navigation')).toEqual({ isApi: true, target: { kind: 'navigation' } });
    expect(readAddress('/admin/pages/settings')?.target).toEqual({ kind: 'page', page: 'settings' });
    expect(readAddress('/admin/resources/bulk_message')?.target).toEqual({
      kind: 'resource',
      resource: 'bulk_message',
      action: 'list',
    });
    expect(readAddress('/admin/api/resources/lamps/records/12%2F3/edit')).toEqual({
      isApi: true,
      target: { kind: 'resource', resource: 'lamps', action: 'edit', record: '12/3' },
    });
  });

  test.each([
    '/',
    '/administration',
    '/Admin',
    '/admin/api',
    '/admin/api/',
    '/admin//resources/lamps',
    '/admin/API/dashboard',
    '/admin/resources/lamps/',
    '/admin/resources/lamps/bulk/bulkDelete',
    '/admin/api/resources/lamps',
    '/admin/api/resources/lamps/search/x',
    '/admin/api/resources/lamps/actions/list/x',
    '/admin/resources/../lamps',
    '/admin/resources/lamps/records/%E0%A4%A/show',
    '/admin/login',
    '/admin/logout',
    '/admin/frontend/assets/app.bundle.js',
  ])('does not exist: %s', (path) => {
    expect(readAddress(path)).toBeNull();
  });
});
