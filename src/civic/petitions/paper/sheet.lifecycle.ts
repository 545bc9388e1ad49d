import { defineLifecycle } from '../../../platform/lifecycle/index.js';

export const SHEET = 'signatureSheet';

/** Two keyings that agree, or a third look, make signatures of a sheet. */
export const sheetLifecycle = defineLifecycle({
  subject: SHEET,
  table: 'signature_sheet',
  initial: 'firstKeyed',
  states: {
    firstKeyed: { label: { bg: 'Чака второ въвеждане', en: 'Waits for the second keying' }, tone: 'wait' },
    differs: { label: { bg: 'Въвежданията се разминават', en: 'The keyings differ' }, tone: 'late' },
    accepted: { label: { bg: 'Приет', en: 'Accepted' }, tone: 'open' },
    returned: { label: { bg: 'Върнат', en: 'Returned' }, tone: 'plain', final: true },
    annulled: { label: { bg: 'Анулиран', en: 'Annulled' }, tone: 'late', final: true },
  },
  transitions: {
    agree: {
      label: { bg: 'Въведете втори път', en: 'Key a second time' },
      from: ['firstKeyed'],
      to: 'accepted',
      by: 'signatures.paper',
    },
    differ: {
      label: { bg: 'Въведете втори път', en: 'Key a second time' },
      from: ['firstKeyed'],
      to: 'differs',
      by: 'signatures.paper',
    },
    settle: {
      label: { bg: 'Решете разликите', en: 'Settle the differences' },
      from: ['differs'],
      to: 'accepted',
      by: 'signatures.paper',
    },
    rekey: {
      label: { bg: 'Въведете отначало', en: 'Key it anew' },
      from: ['differs'],
      to: 'firstKeyed',
      by: 'signatures.paper',
    },
    giveBack: {
      label: { bg: 'Върнете листа', en: 'Return the sheet' },
      from: ['firstKeyed', 'differs'],
      to: 'returned',
      by: 'signatures.paper',
      needs: ['reason'],
    },
    annul: {
      label: { bg: 'Анулирайте листа', en: 'Annul the sheet' },
      from: ['accepted'],
      to: 'annulled',
      by: 'signatures.paper',
      needs: ['reason'],
    },
  },
});

export type SheetState = keyof typeof sheetLifecycle.states;
