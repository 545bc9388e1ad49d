import { Factory } from 'fishery';
import { addDays, dateIn, sofia, startOfDay } from '../../platform/clock/index.js';
import type { ConsultationInput } from './consultation.rules.js';

/** A Wednesday morning in Sofia. */
export const NOW = new Date('2026-10-07T07:30:00Z');

/** 9:00 local time, so many days from `from`. */
export function morning(days: number, from: Date = NOW): Date {
  return new Date(
    sofia(startOfDay(addDays(dateIn(from), days))).withPlainTime({ hour: 9 }).epochMilliseconds,
  );
}

export function day(days: number, from: Date = NOW): string {
  return addDays(dateIn(from), days);
}

/** What a clerk types: complete, lawful, in 30 days. */
export const consultationInput = Factory.define<ConsultationInput>(({ sequence }) => ({
  title: `Наредба за зелената система ${sequence}`,
  summary: 'Кое дърво може да се отсече и колко нови се засаждат.',
  text: 'Чл. 1. Предмет\n(1) Наредбата урежда зелената система.\n\nЧл. 2. Регистър\n(1) Води се регистър.',
  lang: 'bg',
  actType: 'ordinance',
  topics: ['environment'],
  places: [],
  unitId: '1',
  contactName: 'Петя Ангелова',
  contactPhone: '0746 30 133',
  contactEmail: 'zeleno@sandanski.example',
  opensAt: morning(2),
  closesOn: day(32),
  shortTermReason: '',
}));
