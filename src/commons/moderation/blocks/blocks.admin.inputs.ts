import type { InputField, Values } from '../../../platform/backoffice/index.js';
import { endOfDay } from '../../../platform/clock/index.js';
import { LONGEST_EXPLANATION } from '../cases/cases.service.js';
import type { NewBlock } from './blocks.service.js';

/** @param reasons those of the list that are in use */
export function blockInputs(
  reasons: NonNullable<InputField['choices']>,
): Record<'until' | 'reason' | 'explanation', InputField> {
  return {
    until: {
      label: { bg: 'Последен ден', en: 'Last day' },
      hint: {
        bg: 'До края на този ден човекът не може да пише; чете, следи и възразява, както досега. Най-много година.',
        en: 'Until the end of that day the person cannot write; reading, following and appealing stay open. A year at most.',
      },
      type: 'date',
      required: true,
    },
    reason: { label: { bg: 'Основание', en: 'Reason' }, type: 'select', required: true, choices: reasons },
    explanation: {
      label: { bg: 'Обяснение за участника', en: 'Explanation for the participant' },
      hint: {
        bg: 'Стои в писмото с мотивите, заедно с начина на обжалване.',
        en: 'It stands in the letter with the reasons, beside the way to appeal.',
      },
      type: 'longText',
      required: true,
      max: LONGEST_EXPLANATION,
    },
  };
}

export function blockOf(participantId: string, { until, reason, explanation }: Values): NewBlock {
  return {
    participantId,
    until: endOfDay(String(until)),
    reason: String(reason),
    explanation: String(explanation),
  };
}
