import { numberOf, textOf, type GovernedField, type Values } from '../../../platform/backoffice/index.js';
import type { PetitionKind, Procedure } from './petition-kind.entity.js';
import { LONGEST_FOLLOWS, LONGEST_LABEL, type KindInput } from './petition-kind.rules.js';

type Field = GovernedField<PetitionKind>;

const FORM = { creatableBy: true, editableBy: true } as const;
const NUMBER = { ...FORM, type: 'number', required: true } as const;
const FOLLOWS = { ...FORM, max: LONGEST_FOLLOWS } as const;

const PROCEDURE_LABELS = {
  localInitiative: { bg: 'Местна гражданска инициатива', en: 'Local civic initiative' },
  referendum: { bg: 'Местен референдум', en: 'Local referendum' },
  generalAssembly: { bg: 'Общо събрание на населението', en: 'General assembly' },
} as const satisfies Record<Procedure, unknown>;

/** The form of a kind, in its order. */
export const KIND_FIELDS: Record<string, Field> = {
  labelBg: { ...FORM, label: { bg: 'Име', en: 'Name' }, required: true, list: true, max: LONGEST_LABEL },
  labelEn: {
    ...FORM,
    label: { bg: 'Име на английски', en: 'Name in English' },
    required: true,
    max: LONGEST_LABEL,
  },
  code: {
    label: { bg: 'Код', en: 'Code' },
    hint: {
      bg: 'С латински букви, например youthPetition; после не се променя.',
      en: 'Latin letters, such as youthPetition; it stays for good.',
    },
    required: true,
    creatableBy: true,
    list: true,
    max: 40,
  },
  procedure: {
    label: { bg: 'Процедура по закон', en: 'Procedure by law' },
    hint: {
      bg: 'Празно: обикновена подписка, подписва се и в сайта. Процедурите на ЗПУГДВМС се подписват само на хартия. После не се променя.',
      en: 'Empty: a petition as such, signed on the site too. Procedures by law are signed on paper alone. It stays for good.',
    },
    type: 'select',
    creatableBy: true,
    list: true,
    choices: Object.entries(PROCEDURE_LABELS).map(([value, label]) => ({ value, label })),
  },
  online: { label: { bg: 'Подписва се в сайта', en: 'Signed on the site' }, type: 'boolean' },
  backers: {
    ...NUMBER,
    label: { bg: 'Поддръжници преди преглед', en: 'Backers before the review' },
    hint: { bg: '0: подписката се изпраща направо за преглед.', en: '0: it goes to the review at once.' },
  },
  backingDays: { ...NUMBER, label: { bg: 'Дни за намиране на поддръжници', en: 'Days to find backers' } },
  collectingDays: {
    ...NUMBER,
    label: { bg: 'Дни за събиране на подписи', en: 'Days to collect signatures' },
    list: true,
  },
  minimumAge: {
    ...NUMBER,
    label: { bg: 'Най-малка възраст на подписващите', en: 'Least age of signers' },
    hint: { bg: '0: без ограничение', en: '0: no limit' },
  },
  answerThreshold: {
    ...NUMBER,
    label: { bg: 'Подписи за отговор', en: 'Signatures for an answer' },
    list: true,
  },
  answerFollowsBg: {
    ...FOLLOWS,
    label: { bg: 'Какво следва', en: 'What follows, in Bulgarian' },
    hint: { bg: 'Например „Отговаря кметът, с мотиви, публично.“', en: 'A whole sentence.' },
    required: true,
  },
  answerFollowsEn: {
    ...FOLLOWS,
    label: { bg: 'Какво следва, на английски', en: 'What follows' },
    required: true,
  },
  hearingThreshold: {
    ...FORM,
    label: { bg: 'Подписи за изслушване', en: 'Signatures for a hearing' },
    hint: { bg: 'Празно: няма втори праг.', en: 'Empty: there is no second threshold.' },
    type: 'number',
    list: true,
  },
  hearingFollowsBg: {
    ...FOLLOWS,
    label: { bg: 'Какво следва тогава', en: 'What follows then, in Bulgarian' },
  },
  hearingFollowsEn: {
    ...FOLLOWS,
    label: { bg: 'Какво следва тогава, на английски', en: 'What follows then' },
  },
  committeeMin: {
    ...NUMBER,
    label: { bg: 'Инициативен комитет, най-малко', en: 'Initiative committee, at least' },
    hint: { bg: '0: комитет не е задължителен.', en: '0: no committee is needed.' },
  },
  committeeMax: {
    ...NUMBER,
    label: { bg: 'Инициативен комитет, най-много', en: 'Initiative committee, at most' },
  },
  position: { ...NUMBER, label: { bg: 'Място в списъка', en: 'Place in the list' } },
  active: {
    ...FORM,
    label: { bg: 'Предлага се за нови подписки', en: 'Offered for new petitions' },
    type: 'boolean',
    list: true,
    filter: true,
  },
};

/** An empty number is none, which the rules refuse by name. */
export function kindInput(values: Values): KindInput {
  const hearingThreshold = numberOf(values['hearingThreshold']);
  return {
    labelBg: textOf(values['labelBg']),
    labelEn: textOf(values['labelEn']),
    backers: numberOf(values['backers']) ?? Number.NaN,
    backingDays: numberOf(values['backingDays']) ?? Number.NaN,
    collectingDays: numberOf(values['collectingDays']) ?? Number.NaN,
    minimumAge: numberOf(values['minimumAge']) ?? Number.NaN,
    answerThreshold: numberOf(values['answerThreshold']) ?? Number.NaN,
    answerFollowsBg: textOf(values['answerFollowsBg']),
    answerFollowsEn: textOf(values['answerFollowsEn']),
    hearingThreshold,
    hearingFollowsBg: hearingThreshold === null ? '' : textOf(values['hearingFollowsBg']),
    hearingFollowsEn: hearingThreshold === null ? '' : textOf(values['hearingFollowsEn']),
    committeeMin: numberOf(values['committeeMin']) ?? Number.NaN,
    committeeMax: numberOf(values['committeeMax']) ?? Number.NaN,
    position: numberOf(values['position']) ?? Number.NaN,
    active: values['active'] === true,
  };
}
