import type { PracticeRecord } from '../practice-record.js';
import type { Outcome } from '../practice.rules.js';

/** A practice of the demonstration; days are counted from today. */
export interface SeededPractice {
  record: Partial<PracticeRecord> & Pick<PracticeRecord, 'title' | 'summary'>;
  /** Name of a settlement of ours. */
  settlement?: string;
  /** The organisation that proposed it; without one the staff wrote it. */
  by?: string;
  proposed: number;
  published?: number;
  returned?: { on: number; reason: string };
  /** Answers when enough people want it. */
  unit: string;
  /** How many want it here. */
  wanted?: number;
  answered?: { on: number; outcome: Outcome; text: string };
  revised?: { on: number; note: string; change: Partial<PracticeRecord> };
  /** A new version that its organisation proposed, and that waits for review. */
  revision?: { on: number; note: string; change: Partial<PracticeRecord> };
  /** Title, or its beginning, of the recommendation that grew from it. */
  recommended?: string;
}

export const GREEN = 'Сдружение „Зелен Пирин – юг“';
export const TRANSPARENT = 'Сдружение „Прозрачен Сандански“';
export const YOUTH = 'Фондация „Младите на Сандански“';

/** An address of the demonstration; nothing is read there. */
export function shownAt(label: string, path: string) {
  return { label, url: `https://dobri-praktiki.example/${path}`, fileId: null };
}
