import { Factory } from 'fishery';
import type { EventInput } from './event-input.rules.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');

export function later(days: number, from: Date = NOW): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

const HOUR = 3_600_000;

/** What a clerk types: complete, in twenty days, for two hours, with forty seats and registration from now on. */
export const eventInput = Factory.define<EventInput>(({ sequence, params }) => {
  const startsAt = params.startsAt instanceof Date ? params.startsAt : later(20);
  return {
    kind: 'roundTable',
    form: 'inPerson',
    title: `Кръгла маса за младежкия дом (${sequence})`,
    summary: 'Говорим за какво да служи сградата на бившия младежки дом.',
    description: 'Поканени са младежи, учители и всички, които живеят наблизо.',
    lang: 'bg',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR),
    placeName: 'Читалище „Отец Паисий“, голямата зала',
    address: 'ул. „Македония“ 57',
    ekatte: null,
    accessibility: 'Вход без стъпала, асансьор до залата, достъпна тоалетна на етажа.',
    streamUrl: '',
    recordingUrl: '',
    topics: [],
    about: [],
    unitId: null,
    seriesId: null,
    capacity: 40,
    reserved: 0,
    registrationOpensAt: null,
    registrationClosesAt: null,
    organisers: [{ organisationId: null, name: 'Община Сандански' }],
    partners: [],
  };
});
