import { defineLifecycle } from '../../../platform/lifecycle/index.js';

export const organisationLifecycle = defineLifecycle({
  subject: 'organisation',
  table: 'organisation',
  initial: 'pending',
  states: {
    pending: { label: { bg: 'Чака потвърждение', en: 'Waiting for confirmation' }, tone: 'wait' },
    confirmed: { label: { bg: 'Потвърдена', en: 'Confirmed' }, tone: 'open', public: true },
    refused: { label: { bg: 'Отказана', en: 'Refused' }, tone: 'late', final: true },
    withdrawn: { label: { bg: 'Оттеглена', en: 'Withdrawn' }, tone: 'plain', final: true },
  },
  transitions: {
    confirm: {
      label: { bg: 'Потвърждаване', en: 'Confirm' },
      from: ['pending'],
      to: 'confirmed',
      by: 'organisations.decide',
      announces: 'organisation.confirmed',
    },
    refuse: {
      label: { bg: 'Отказ', en: 'Refuse' },
      from: ['pending', 'confirmed'],
      to: 'refused',
      aside: true,
      by: 'organisations.decide',
      needs: ['reason'],
      announces: 'organisation.refused',
    },
    withdraw: {
      label: { bg: 'Оттегляне', en: 'Withdraw' },
      from: ['pending', 'confirmed'],
      to: 'withdrawn',
      by: 'representative',
    },
  },
});

export type OrganisationState = keyof typeof organisationLifecycle.states;
