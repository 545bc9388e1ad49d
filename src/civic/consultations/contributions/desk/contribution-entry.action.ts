import { mayTouch } from '../../../../commons/accounts/index.js';
import type { ExtraAction, InputField, RecordLink } from '../../../../platform/backoffice/index.js';
import type { Consultation } from '../../consultation.entity.js';
import { TAKING } from '../contribution.rules.js';
import { contributionMessages } from '../contributions.messages.js';
import type { ContributionEntry } from './contribution-entry.service.js';
import { contributionFields } from './contributions.admin.fields.js';
import { ENTER } from './contributions.permissions.js';

/** „Въведете постъпило предложение“ on the record of a consultation. */
export function enterContribution(entry: ContributionEntry): ExtraAction<Consultation> {
  return {
    label: { bg: 'Въведете постъпило предложение', en: 'Enter a contribution' },
    permission: ENTER,
    on: 'record',
    when: ({ state, unitId }, staff) => TAKING.includes(state) && mayTouch(staff, unitId),
    inputs: inputsOf(entry),
    run: async (ctx, id, input) => {
      const made = await entry.enter(ctx, { ...input, consultationId: id! });
      return {
        message: contributionMessages.texts.entered,
        redirect: `/admin/resources/contributions/records/${made}/show`,
      };
    },
  };
}

/** Where the record of a consultation leads once people may have written on it. */
export function contributionLinks({ id, opensAt, state }: Consultation): RecordLink[] {
  if (opensAt === null || state === 'draft' || state === 'scheduled') return [];
  return [
    {
      label: contributionMessages.texts.contributions,
      href: `/admin/resources/contributions?filters.consultationId=${id}`,
    },
  ];
}

/** The fields of the form, without the one that the record answers. */
function inputsOf(entry: ContributionEntry): Record<string, InputField> {
  const fields = Object.entries(contributionFields(entry)).filter(
    ([name, { creatableBy }]) => creatableBy !== undefined && name !== 'consultationId',
  );
  return Object.fromEntries(
    fields.map(([name, { label, hint, type, required, max, choices }]) => [
      name,
      {
        label,
        ...(hint && { hint }),
        ...(type && { type }),
        ...(required && { required }),
        ...(max !== undefined && { max }),
        ...(choices && { choices }),
      },
    ]),
  );
}
