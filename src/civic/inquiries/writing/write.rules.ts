import type { InquiryKind } from '../inquiry.rules.js';

/** What each door is called in addresses. */
export const DOORS = {
  question: 'question',
  proposal: 'apcProposal',
  signal: 'apcSignal',
  meeting: 'meeting',
} as const satisfies Record<string, InquiryKind>;

export type Door = keyof typeof DOORS;
export const DOOR_NAMES = Object.keys(DOORS) as Door[];

/** One thing per page, in this order; then everything is looked over. */
export const STEPS = ['what', 'about', 'who'] as const;
export type StepName = (typeof STEPS)[number];

export type Place = StepName | 'similar' | 'check';

/** What the pressed button asks for. */
export const MOVES = ['next', 'back', 'send', 'what', 'about', 'who'] as const;
export type Move = (typeof MOVES)[number];

export function doorOf(text: string): Door | null {
  return DOOR_NAMES.find((name) => name === text) ?? null;
}

/** Where one stands who sends a form; whatever is no place is the first one. */
export function placeOf(text: unknown): Place {
  return ([...STEPS, 'similar', 'check'] as const).find((place) => place === text) ?? 'what';
}

export function moveOf(text: unknown): Move {
  return MOVES.find((move) => move === text) ?? 'next';
}

export function before(place: Place): Place {
  if (place === 'check') return 'who';
  if (place === 'similar') return 'what';
  return STEPS[Math.max(0, STEPS.indexOf(place) - 1)]!;
}

/** @param fromCheck whoever came to change one thing goes back to look everything over */
export function after(place: Place, fromCheck: boolean): Place {
  if (place === 'check' || place === 'who' || fromCheck) return 'check';
  return place === 'what' || place === 'similar' ? 'about' : 'who';
}
