import { z } from 'zod';
import { say } from '../../../../platform/ui/index.js';
import { VERDICTS } from '../../recommendation.rules.js';

const evidence = {
  text: z.string().min(1),
  link: z.string().default(''),
  attached: z.array(z.string()).default([]),
};

export const verdictForm = z.object({ verdict: z.enum(VERDICTS), ...evidence });

export const disputeForm = z.object(evidence);

const number = say({
  bg: 'Напишете число, например 12,5.',
  en: 'Write a number, such as 12.5.',
});

export const measureForm = z.object({
  indicatorId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/, say({ bg: 'Изберете индикатор.', en: 'Choose an indicator.' })),
  on: z.iso.date(),
  value: z
    .string()
    .min(1)
    .transform((typed) => Number(typed.replace(/[\s\u00a0]/g, '').replace(',', '.')))
    .refine((value) => Number.isFinite(value) && Math.abs(value) <= 1e12, { message: number }),
  ...evidence,
});

export const withdrawForm = z.object({ reason: z.string().min(1) });

export const JUDGING_FORMS = { verdict: verdictForm, dispute: disputeForm, measure: measureForm } as const;
export type JudgingVerb = keyof typeof JUDGING_FORMS;
