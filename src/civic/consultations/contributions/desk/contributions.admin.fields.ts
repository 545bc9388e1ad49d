import type { GovernedField } from '../../../../platform/backoffice/index.js';
import { excerpt } from '../../../../platform/i18n/index.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import type { Contribution } from '../contribution.entity.js';
import { ACTING_FOR, CHANNELS, CONTRIBUTION_LIMITS, ENTERED_CHANNELS } from '../contribution.rules.js';
import { STATES } from '../contribution.subject.js';
import { contributionMessages } from '../contributions.messages.js';
import type { ContributionEntry } from './contribution-entry.service.js';
import { ENTER, PEOPLE } from './contributions.permissions.js';
import { LONGEST_ENTERED } from './entered.rules.js';

type Field = GovernedField<Contribution>;

const texts = contributionMessages.texts;
const FORM = { creatableBy: ENTER } as const;
/** Asked for in the form alone. */
const FORM_ONLY = { ...FORM, show: false } as const;

const ACTING_CHOICES = ACTING_FOR.map((value) => ({
  value,
  label: {
    self: { bg: 'От свое име', en: 'For themselves' },
    onBehalf: { bg: 'От името на друг', en: 'On behalf of somebody else' },
  }[value],
}));

/** What lists, the form and records of the back office show of a contribution. */
export function contributionFields(entry: ContributionEntry): Record<string, Field> {
  return {
    title: {
      label: { bg: 'Предложение', en: 'Contribution' },
      list: true,
      show: false,
      value: ({ number, text }) => `№ ${number}: ${excerpt(text)}`,
    },
    consultationId: {
      ...FORM,
      label: { bg: 'Консултация', en: 'Consultation' },
      type: 'select',
      required: true,
      show: false,
      filter: true,
      choices: () => entry.consultations(),
    },
    consultation: { label: { bg: 'Консултация', en: 'Consultation' }, list: true },
    place: {
      label: { bg: 'Относно', en: 'About' },
      list: true,
      value: ({ anchor }) => (anchor ? anchorLabel(anchor, 'bg') : texts.whole.bg),
    },
    decision: { label: { bg: 'Решение', en: 'Decision' }, list: true },
    entered: {
      ...FORM_ONLY,
      label: { bg: 'Как постъпи', en: 'How it came' },
      type: 'select',
      required: true,
      choices: ENTERED_CHANNELS.map((value) => ({ value, label: texts[`channel_${value}`] })),
    },
    incomingNumber: {
      ...FORM,
      label: { bg: 'Входящ номер', en: 'Incoming number' },
      max: CONTRIBUTION_LIMITS.incomingNumber,
      filter: true,
    },
    receivedOn: {
      ...FORM_ONLY,
      label: { bg: 'Получено на', en: 'Received on' },
      hint: {
        bg: 'Датата на получаване решава дали е в срок.',
        en: 'The date of receipt decides whether it is in time.',
      },
      type: 'date',
      required: true,
    },
    article: {
      ...FORM_ONLY,
      label: { bg: 'Член', en: 'Article' },
      hint: {
        bg: 'Например „чл. 12“, „чл. 12, ал. 3“ или „§ 4“. Оставете празно за целия проект.',
        en: 'Such as “чл. 12”, “чл. 12, ал. 3” or “§ 4”. Leave it empty for the whole draft.',
      },
    },
    text: {
      ...FORM,
      label: { bg: 'Текст', en: 'Text' },
      type: 'longText',
      required: true,
      max: LONGEST_ENTERED,
    },
    name: {
      ...FORM_ONLY,
      label: { bg: 'Име на подателя', en: 'Name of the contributor' },
      required: true,
      max: CONTRIBUTION_LIMITS.name,
    },
    shows: {
      ...FORM_ONLY,
      label: { bg: 'Подателят иска името да се показва', en: 'The contributor wants the name shown' },
      type: 'boolean',
    },
    email: {
      ...FORM_ONLY,
      label: { bg: 'Имейл на подателя', en: 'E-mail of the contributor' },
      hint: {
        bg: 'За потвърждението и решението. Не се показва.',
        en: 'For receipt and decision. Not shown.',
      },
      type: 'email',
    },
    actingFor: {
      ...FORM,
      label: { bg: 'От чие име', en: 'On whose behalf' },
      type: 'select',
      required: true,
      choices: ACTING_CHOICES,
    },
    onBehalfOf: {
      ...FORM,
      label: { bg: 'От името на кого', en: 'On behalf of whom' },
      hint: { bg: 'Публикува се.', en: 'It is published.' },
      max: CONTRIBUTION_LIMITS.onBehalfOf,
    },
    scan: {
      ...FORM_ONLY,
      label: { bg: 'Скан', en: 'Scan' },
      hint: {
        bg: 'Един файл. Не се публикува: по него има подписи и адреси.',
        en: 'One file. It is not published: there are signatures and addresses on it.',
      },
      type: 'files',
    },
    shownName: { label: { bg: 'Показано име', en: 'Name shown' } },
    person: { label: { bg: 'Подател', en: 'Contributor' }, visibleTo: PEOPLE },
    address: { label: { bg: 'Имейл', en: 'E-mail' }, visibleTo: PEOPLE },
    scanned: { label: { bg: 'Сканирано писмо', en: 'Scanned letter' }, type: 'files', visibleTo: PEOPLE },
    files: { label: { bg: 'Файлове', en: 'Files' }, type: 'files' },
    channel: {
      label: { bg: 'Начин на подаване', en: 'Channel' },
      type: 'select',
      filter: true,
      choices: CHANNELS.map((value) => ({ value, label: texts[`channel_${value}`] })),
    },
    receivedAt: { label: { bg: 'Получено', en: 'Received' }, list: true, filter: true },
    late: { label: { bg: 'След срока', en: 'After the term' }, type: 'boolean', list: true, filter: true },
    state: {
      label: { bg: 'Състояние', en: 'State' },
      type: 'select',
      filter: true,
      choices: Object.entries(STATES).map(([value, { label }]) => ({ value, label })),
    },
  };
}
