import { Counter, Histogram, register } from 'prom-client';

function once<T>(name: string, make: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make();
}

/** Mails by class and by what became of them. */
export const mailsTotal = once(
  'megdan_mails_total',
  () =>
    new Counter({
      name: 'megdan_mails_total',
      help: 'Mails handed to SMTP, by class and outcome',
      labelNames: ['class', 'outcome'] as const,
    }),
);

export const handoverSeconds = once(
  'megdan_mail_handover_seconds',
  () =>
    new Histogram({
      name: 'megdan_mail_handover_seconds',
      help: 'Time of one handover to SMTP',
      labelNames: ['class'] as const,
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    }),
);

/** From the moment a mail was asked for to its acceptance by SMTP. */
export const mailAgeSeconds = once(
  'megdan_mail_age_seconds',
  () =>
    new Histogram({
      name: 'megdan_mail_age_seconds',
      help: 'Age of a mail when SMTP accepted it',
      labelNames: ['class'] as const,
      buckets: [0.5, 1, 2, 5, 15, 60, 600, 3600],
    }),
);
