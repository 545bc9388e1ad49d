import type { Locale, Text } from '../../../platform/i18n/index.js';
import { checkOptional, checkText, type FieldProblem } from '../event-input.rules.js';
import { whenText, type Times } from '../event.when.js';
import type { EventSpeaker } from './programme.entity.js';

export const SLOT_LIMITS = {
  title: 200,
  description: 2_000,
  slots: 100,
  speakers: 20,
  name: 120,
  role: 160,
  organisation: 200,
  bio: 600,
} as const;

export const SLOT_LABELS = {
  startsAt: { bg: 'От', en: 'From' },
  endsAt: { bg: 'До', en: 'To' },
  title: { bg: 'Тема', en: 'Topic' },
  description: { bg: 'Описание', en: 'Description' },
  speakers: { bg: 'Кой говори', en: 'Who speaks' },
} satisfies Record<string, Text>;

export type SlotField = keyof typeof SLOT_LABELS;
export type Speaker = Pick<EventSpeaker, 'name' | 'role' | 'organisation' | 'bio'>;

/** As it is typed: one speaker a line, „Име; длъжност; организация; няколко думи“. */
export interface SlotInput {
  startsAt: Date | null;
  endsAt: Date | null;
  title: string;
  description: string;
  speakers: string;
}

export function speakersOf(text: string): Speaker[] {
  return linesOf(text).map((line) => {
    const [name = '', role = '', organisation = '', ...bio] = line.split(';').map((part) => part.trim());
    return { name, role, organisation, bio: bio.join('; ') };
  });
}

/** The other direction of `speakersOf`. */
export function speakerLines(speakers: readonly Speaker[]): string {
  return speakers
    .map(({ name, role, organisation, bio }) =>
      [name, role, organisation, bio].join('; ').replace(/(?:; )+$/u, ''),
    )
    .join('\n');
}

export function slotProblems(
  input: SlotInput,
  event: Times,
  locale: Locale = 'bg',
): Partial<Record<SlotField, FieldProblem | null>> {
  return {
    ...timeProblems(input, event, locale),
    title: checkText(input.title, SLOT_LIMITS.title),
    description: checkOptional(input.description, SLOT_LIMITS.description),
    speakers: speakersProblem(input.speakers),
  };
}

function timeProblems(
  { startsAt, endsAt }: SlotInput,
  event: Times,
  locale: Locale,
): Partial<Record<'startsAt' | 'endsAt', FieldProblem>> {
  if (!startsAt || !endsAt)
    return {
      ...(!startsAt && { startsAt: { code: 'required' } }),
      ...(!endsAt && { endsAt: { code: 'required' } }),
    };
  if (endsAt <= startsAt) return { endsAt: { code: 'endBeforeStart' } };
  const outside: FieldProblem = { code: 'slotOutside', params: { when: whenText(event, locale) } };
  return {
    ...(startsAt < event.startsAt && { startsAt: outside }),
    ...(endsAt > event.endsAt && { endsAt: outside }),
  };
}

function speakersProblem(text: string): FieldProblem | null {
  const speakers = speakersOf(text);
  if (speakers.length > SLOT_LIMITS.speakers)
    return { code: 'tooMany', params: { max: SLOT_LIMITS.speakers } };
  for (const [index, speaker] of speakers.entries()) {
    if (!speaker.name) return { code: 'speakerNameless', params: { line: index + 1 } };
    for (const part of ['name', 'role', 'organisation', 'bio'] as const) {
      const problem = checkOptional(speaker[part], SLOT_LIMITS[part]);
      if (problem) return problem;
    }
  }
  return null;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
