import type { SubjectChoices } from '../../../commons/subjects/index.js';
import type { InputField } from '../../../platform/backoffice/index.js';
import type { Database } from '../../../platform/database/index.js';
import { FIELD_LABELS } from '../exhibition.problems.messages.js';
import { EXHIBITION, LIMITS } from '../exhibition.rules.js';
import { deskMessages } from './desk.messages.js';

const hints = deskMessages.texts;

/** `alt` is not `required`: that a picture without words is not taken is told with the reason. */
export const BOARD_INPUTS: Record<string, InputField> = {
  heading: { label: FIELD_LABELS.heading, hint: hints.headingHint, required: true, max: LIMITS.heading },
  text: {
    label: FIELD_LABELS.text,
    hint: hints.textHint,
    type: 'longText',
    required: true,
    max: LIMITS.text,
  },
  figure: { label: FIELD_LABELS.figure, hint: hints.figureHint, max: LIMITS.figure },
  figureLabel: { label: FIELD_LABELS.figureLabel, hint: hints.figureLabelHint, max: LIMITS.figureLabel },
  file: { label: FIELD_LABELS.file, hint: hints.pictureHint, type: 'files' },
  alt: { label: FIELD_LABELS.alt, hint: hints.altHint, type: 'longText', max: LIMITS.alt },
  credit: { label: FIELD_LABELS.credit, max: LIMITS.credit },
};

/** What may stand behind a board: what the public reads, and what stands behind boards already. */
export function aboutInput(database: Database, choices: SubjectChoices): InputField {
  return {
    label: FIELD_LABELS.about,
    hint: hints.aboutHint,
    type: 'select',
    choices: async () => {
      const chosen = await database.read<{ about: string }>(
        'SELECT DISTINCT about FROM exhibition_board WHERE about IS NOT NULL',
      );
      return choices.among(
        EXHIBITION,
        chosen.map(({ about }) => about),
        'bg',
      );
    },
  };
}

export const PLACE_INPUT: Record<string, InputField> = {
  place: { label: FIELD_LABELS.place, hint: hints.placeHint, type: 'number', required: true },
};
