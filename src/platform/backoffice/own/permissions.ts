import type { Text } from '../../i18n/index.js';

/** What the ground floor itself asks for; whoever keeps the roles offers these beside those of the modules. */
export const backofficePermissions: readonly { code: string; label: Text }[] = [
  { code: 'audit.read', label: { bg: 'Преглед на дневника', en: 'Read the journal' } },
  { code: 'outbox.read', label: { bg: 'Преглед на спрените известявания', en: 'Read parked deliveries' } },
  { code: 'outbox.retry', label: { bg: 'Нов опит за спрени известявания', en: 'Retry parked deliveries' } },
  { code: 'calendar.read', label: { bg: 'Преглед на неработните дни', en: 'Read the working calendar' } },
  { code: 'calendar.edit', label: { bg: 'Промяна на неработните дни', en: 'Edit the working calendar' } },
  { code: 'settings.read', label: { bg: 'Преглед на настройките', en: 'Read the settings' } },
  { code: 'settings.edit', label: { bg: 'Промяна на настройките', en: 'Edit the settings' } },
];
