import { slugify, type Text } from '../../platform/i18n/index.js';

export const EVENT = 'event';
export const EVENTS_PATH = '/events';

export const EVENT_FORMS = ['inPerson', 'online', 'hybrid'] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

export const FORM_LABELS: Record<EventForm, Text> = {
  inPerson: { bg: 'Присъствено', en: 'In person' },
  online: { bg: 'Онлайн', en: 'Online' },
  hybrid: { bg: 'Присъствено и онлайн', en: 'In person and online' },
};

export const MATERIAL_PHASES = ['before', 'after'] as const;
export type MaterialPhase = (typeof MATERIAL_PHASES)[number];

export const ORGANISER_ROLES = ['organiser', 'partner'] as const;
export type OrganiserRole = (typeof ORGANISER_ROLES)[number];

/** Without the language prefix. */
export function eventPath({ id, title }: { id: string; title: string }): string {
  return slugged(EVENTS_PATH, id, title);
}

export function seriesPath({ id, title }: { id: string; title: string }): string {
  return slugged(`${EVENTS_PATH}/series`, id, title);
}

/** Where the staff act on one event. */
export function recordPath(id: string): string {
  return `/admin/resources/events/records/${id}/show`;
}

export function seriesTag(id: string): string {
  return `eventSeries:${id}`;
}

export function happensInPlace(form: EventForm): boolean {
  return form !== 'online';
}

/** Seats that anybody may take; null where there is no end to them. */
export function openSeats({
  capacity,
  reserved,
}: {
  capacity: number | null;
  reserved: number;
}): number | null {
  return capacity === null ? null : capacity - reserved;
}

function slugged(path: string, id: string, title: string): string {
  const slug = slugify(title);
  return `${path}/${slug ? `${id}-${slug}` : id}`;
}
