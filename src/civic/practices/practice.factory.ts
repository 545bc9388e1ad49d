import { Factory } from 'fishery';
import type { PracticeRecord } from './practice-record.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');

export function later(days: number, from: Date = NOW): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** Complete, with one result in numbers and one address that shows it. */
export const practiceRecord = Factory.define<PracticeRecord>(({ sequence }) => ({
  title: `Две кофи пред всяка дворна врата (${sequence})`,
  summary: 'Биоотпадъкът се събира отделно от дворовете и се компостира на място.',
  lang: 'bg',
  problem:
    'Близо половината от битовия отпадък в селата беше градински и хранителен и отиваше за депониране.',
  solution: 'Домакинствата получиха втора кофа, а общината събира биоотпадъка веднъж седмично по график.',
  actorKind: 'municipality',
  actorName: 'Община в Северозападна България',
  ekatte: null,
  place: 'Северозападна България',
  country: 'България',
  fromYear: 2021,
  toYear: null,
  costKind: 'amount',
  costAmount: 48_000,
  costPayer: 'общинският бюджет',
  success: 'Графикът се спазваше от първата седмица и хората му повярваха.',
  steps: 'Преброяване на дворовете\nДоставка на кофите\nГрафик и първи курс',
  risks: 'Миризма през лятото, ако курсът се отложи.',
  contactName: 'Отдел „Околна среда“',
  contactEmail: 'okolna.sreda@obshtina.example',
  contactPhone: '',
  contactPerson: false,
  contactConsent: false,
  topics: ['environment'],
  photoId: null,
  photoAlt: '',
  results: [
    {
      indicator: 'Отпадък за депониране',
      unit: 'т',
      before: 3200,
      after: 1850,
      measured: '2024 г.',
      source: 'годишен отчет на общината',
    },
  ],
  evidence: [{ label: 'Годишен отчет', url: 'https://obshtina.example/otchet', fileId: null }],
}));
