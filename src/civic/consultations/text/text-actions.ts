import { mayTouch } from '../../../commons/accounts/index.js';
import type { ExtraAction, InputField, Values } from '../../../platform/backoffice/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Consultation } from '../consultation.entity.js';
import { LIMITS } from '../consultation.rules.js';
import { recognised } from './docx/docx-text.js';
import { textActionMessages } from './text-actions.messages.js';
import { FINAL_STATES, type TextDeeds } from './text-deeds.service.js';

const { texts } = textActionMessages;

/** What a consultation's record in the back office offers for its texts. */
export function textActions(deeds: TextDeeds): Record<string, ExtraAction<Consultation>> {
  return {
    takeText: {
      label: texts.take,
      permission: 'consultations.edit',
      on: 'record',
      when: ({ state, unitId }, staff) => state === 'draft' && mayTouch(staff, unitId),
      inputs: { files: { label: texts.takeFile, hint: texts.takeFileHint, type: 'files' } },
      run: async (ctx, id, input) => {
        const { name, text, warnings } = await deeds.takeDraft(ctx, id!, fileOf(input));
        const message = told('taken', { name, recognised: sentences(text, warnings) });
        return { message, redirect: `/admin/resources/consultations/records/${id}/edit` };
      },
    },
    keepFinal: {
      label: texts.keep,
      permission: 'consultations.edit',
      on: 'record',
      when: ({ state, unitId }, staff) => FINAL_STATES.includes(state) && mayTouch(staff, unitId),
      inputs: {
        files: { label: texts.keepFile, hint: texts.keepFileHint, type: 'files' },
        text: finalText,
      },
      run: async (ctx, id, input) => {
        const { text, warnings } = await deeds.keepFinal(ctx, id!, {
          text: typeof input['text'] === 'string' ? input['text'] : '',
          fileId: fileOf(input),
        });
        const message = told('kept', { recognised: sentences(text, warnings) });
        return { message, redirect: matchesPath(id!) };
      },
    },
  };
}

/** Where a clerk looks over which adopted article comes from which. */
export function matchesPath(consultationId: string): string {
  return `/admin/pages/adopted-text?consultation=${consultationId}`;
}

const finalText: InputField = {
  label: texts.keepText,
  hint: texts.keepTextHint,
  type: 'longText',
  max: LIMITS.text,
};

function told(key: 'taken' | 'kept', params: Record<string, string>): Text {
  return { bg: textActionMessages('bg')(key, params), en: textActionMessages('en')(key, params) };
}

function sentences(text: string, warnings: readonly string[]): string {
  return [recognised(text), ...warnings].join(' ');
}

function fileOf(input: Values): string | null {
  const files = input['files'];
  return Array.isArray(files) ? (files.at(-1) ?? null) : null;
}
