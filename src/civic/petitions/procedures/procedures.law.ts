import type { Term } from '../../../platform/clock/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';

/**
 * The Direct Citizen Participation Act (ЗПУГДВМС) as of 16 June 2026, read in a third-party copy: the municipality's
 * lawyer confirms. Articles in short: „28(8)“, „27(1).3“ for an item, „28(8)-(9)“, several after a comma.
 */
export interface Step {
  key: string;
  article: string;
  /** Whose turn it is. */
  by: 'committee' | 'municipality';
}

type Calendar = Extract<Term, { days: number } | { months: number }>;

export type TermRule =
  /** The last day, which moves to the next working one. */
  | { within: Calendar; pausable?: true }
  /** So many days before the event at the latest, on a working day. */
  | { before: number }
  | { notBefore: { months: number } }
  /** From one day to another after the event; votes are held on days off. */
  | { between: readonly [Calendar, Calendar]; on: 'dayOff' | 'anyDay' }
  /** From one day to another before the event. */
  | { during: readonly [days: number, days: number] };

export interface LegalTerm {
  key: string;
  /** The typed date from which it is counted. */
  from: string;
  rule: TermRule;
  article: string;
}

export interface ProcedureLaw {
  slug: string;
  committee: readonly [least: number, most: number];
  steps: readonly Step[];
  terms: readonly LegalTerm[];
  /** The dates that can be typed, in groups as their form shows them. */
  dates: readonly { group: string; fields: readonly string[] }[];
  /** What the sheet says of the address and of the use of data. */
  sheet: { title: string; data: string };
}

const committee = (key: string, article: string): Step => ({ key, article, by: 'committee' });
const municipality = (key: string, article: string): Step => ({ key, article, by: 'municipality' });

export const PROCEDURE_LAW: Record<Procedure, ProcedureLaw> = {
  localInitiative: {
    slug: 'local-initiative',
    committee: [3, 5],
    steps: [
      committee('meeting', '47(1)'),
      committee('resolved', '47(2)'),
      committee('protocol', '47(3)'),
      committee('places', '47(2).4'),
      committee('account', '53'),
      committee('collect', '48(2)-(3), 49(2)-(4)'),
      committee('campaign', '50'),
      committee('handIn', '49(1), 51(1)-(2)'),
      municipality('check', '51(3)'),
      municipality('decision', '52(2)-(3)'),
    ],
    terms: [
      { key: 'collect', from: 'founded', rule: { within: { months: 2 } }, article: '48(2), 51(1)' },
      { key: 'decide', from: 'served', rule: { within: { months: 1 } }, article: '52(2)' },
      { key: 'notify', from: 'served', rule: { within: { months: 1 } }, article: '52(3)' },
    ],
    dates: [{ group: 'datesInitiative', fields: ['founded', 'served'] }],
    sheet: { title: '46', data: '49(4)' },
  },
  referendum: {
    slug: 'referendum',
    committee: [3, 7],
    steps: [
      committee('question', '26(1)-(2), 27(6)'),
      committee('committee', '28(1)'),
      committee('sheets', '28(2).1, 28(3)-(5)'),
      committee('places', '28(2).2'),
      committee('notice', '28(2).3'),
      committee('collect', '27(1).3, 27(2), 28(6)'),
      committee('handIn', '28(7), 29(1)'),
      municipality('check', '29(2)'),
      committee('cure', '29(3)'),
      municipality('session', '30(1)-(2)'),
      municipality('decision', '30(3)-(5), 31'),
      municipality('vote', '34(1), 41(2)'),
    ],
    terms: [
      { key: 'handIn', from: 'notified', rule: { within: { months: 3 } }, article: '28(8)' },
      { key: 'again', from: 'terminated', rule: { notBefore: { months: 6 } }, article: '28(9)' },
      { key: 'inform', from: 'received', rule: { within: { days: 3 } }, article: '27(4), 30(1)' },
      { key: 'session', from: 'received', rule: { within: { months: 1 }, pausable: true }, article: '30(1)' },
      { key: 'cure', from: 'irregular', rule: { within: { months: 1 } }, article: '29(3)' },
      { key: 'opinions', from: 'session', rule: { before: 3 }, article: '30(2)' },
      {
        key: 'vote',
        from: 'decided',
        rule: { between: [{ days: 45 }, { days: 60 }], on: 'dayOff' },
        article: '30(4)-(5)',
      },
      { key: 'appeal', from: 'announced', rule: { within: { days: 7 } }, article: '32(1)' },
      { key: 'againRefused', from: 'rejected', rule: { notBefore: { months: 12 } }, article: '28(9)' },
      { key: 'campaign', from: 'voteOn', rule: { during: [30, 2] }, article: '34(1)' },
      { key: 'againLost', from: 'voteOn', rule: { notBefore: { months: 12 } }, article: '41(4)' },
      { key: 'dispute', from: 'results', rule: { within: { days: 7 } }, article: '42(1)' },
      { key: 'publish', from: 'final', rule: { within: { days: 3 } }, article: '43(1)' },
      { key: 'against', from: 'opposed', rule: { within: { months: 1 } }, article: '27(3)' },
      {
        key: 'againstVote',
        from: 'requested',
        rule: { between: [{ days: 1 }, { months: 2 }], on: 'dayOff' },
        article: '27(3)',
      },
    ],
    dates: [
      { group: 'datesPetition', fields: ['notified', 'terminated'] },
      { group: 'datesCouncil', fields: ['received', 'checkFrom', 'checkUntil', 'irregular', 'session'] },
      { group: 'datesVote', fields: ['decided', 'announced', 'rejected', 'voteOn', 'results', 'final'] },
      { group: 'datesAgainst', fields: ['opposed', 'requested'] },
    ],
    sheet: { title: '27', data: '28(5)' },
  },
  generalAssembly: {
    slug: 'general-assembly',
    committee: [3, 9],
    steps: [
      committee('place', '55(1)'),
      committee('committee', '57(2)'),
      committee('sheets', '57(3)-(4)'),
      committee('collect', '57(1).3'),
      committee('handIn', '57(5)'),
      municipality('check', '57(5)'),
      municipality('announce', '57(6)-(7)'),
      municipality('hold', '58, 60, 61'),
      municipality('protocol', '62'),
      municipality('order', '54(2)-(3), 63(3)'),
    ],
    terms: [
      { key: 'announce', from: 'meeting', rule: { before: 15 }, article: '57(7)' },
      {
        key: 'hold',
        from: 'told',
        rule: { between: [{ days: 15 }, { months: 1 }], on: 'anyDay' },
        article: '58(1)-(2)',
      },
      { key: 'appeal', from: 'held', rule: { within: { days: 7 } }, article: '64(2)' },
      { key: 'order', from: 'held', rule: { within: { days: 7 } }, article: '63(3)' },
      { key: 'acts', from: 'held', rule: { within: { months: 1 } }, article: '54(2)-(3)' },
    ],
    dates: [{ group: 'datesAssembly', fields: ['meeting', 'told', 'held'] }],
    sheet: { title: '57', data: '57(3)' },
  },
};

/** @returns undefined for an address that is none */
export function procedureAt(slug: string): Procedure | undefined {
  return (Object.keys(PROCEDURE_LAW) as Procedure[]).find(
    (procedure) => PROCEDURE_LAW[procedure].slug === slug,
  );
}

/** @returns undefined for a step that the procedure does not have */
export function stepOf(procedure: Procedure, key: string): Step | undefined {
  return PROCEDURE_LAW[procedure].steps.find((step) => step.key === key);
}
