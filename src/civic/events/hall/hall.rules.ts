import { createHash } from 'node:crypto';
import { RuleBroken } from '../../../platform/errors/index.js';
import { sameWording } from '../../../platform/i18n/index.js';
import { EVENTS_PATH } from '../event.rules.js';

export const HALL_LIMITS = { question: 600, answer: 1_500, said: 5_000, name: 150, note: 500 } as const;

export function questionsPath(eventId: string): string {
  return `${EVENTS_PATH}/${eventId}/questions`;
}

export function minutesPath(eventId: string): string {
  return `${EVENTS_PATH}/${eventId}/minutes`;
}

/** The page tags that change with what a hall said and decided. */
export function questionsTag(eventId: string): string {
  return `eventQuestions:${eventId}`;
}

/** Two texts that read the same are one text. */
export function printOf(...texts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(texts.map((text) => sameWording(text))))
    .digest('hex');
}

/** @throws RuleBroken with a sentence for each field that has one */
export function refuseHall(problems: Record<string, string | null>): void {
  const told = Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null);
  if (told.length > 0) throw new RuleBroken('eventInvalid', {}, Object.fromEntries(told));
}
