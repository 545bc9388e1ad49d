import { z } from 'zod';
import { idText, pageSize } from '../../../platform/http/index.js';

export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

const filters = {
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  reason: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
};

export const logQuery = z.object({ ...filters, after: idText.optional() });
export const csvQuery = z.object(filters);
export const apiQuery = z.object({
  ...filters,
  cursor: idText.optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});
