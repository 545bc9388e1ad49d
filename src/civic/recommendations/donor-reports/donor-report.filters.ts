import { z } from 'zod';

/** What a report shows stands in its address, so that the address always shows the same. */
export const donorReportQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  topic: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  unit: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
  /** The moment at which the figures stood so. */
  asOf: z.iso.datetime().optional(),
});

export type DonorReportQuery = z.output<typeof donorReportQuery>;
export type DonorFilters = Omit<DonorReportQuery, 'asOf'>;

/** To the millisecond, as everything is dated: what was said a moment ago is in, what is said next is not. */
export function frozenAt(now: Date): string {
  return now.toISOString();
}
