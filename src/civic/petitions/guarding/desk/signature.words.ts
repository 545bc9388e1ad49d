import type { ChoiceText } from '../../../../platform/backoffice/index.js';
import type { InvalidationState } from '../invalidations/invalidation.entity.js';
import type { Channel, SignatureState } from '../../signatures/signature.rules.js';
import type { HoldReason } from '../lists/signing-list.rules.js';
import type { PAPER_DOUBLE } from '../../paper/sheet-signatures.service.js';

type Words<Code extends string> = Record<Code, Omit<ChoiceText, 'value'>>;

const STATES: Words<SignatureState> = {
  counted: { label: { bg: 'Зачетен', en: 'Counted' }, tone: 'open' },
  held: { label: { bg: 'Задържан', en: 'Held' }, tone: 'wait' },
  invalid: { label: { bg: 'Обезсилен', en: 'Invalid' }, tone: 'late' },
  withdrawn: { label: { bg: 'Оттеглен', en: 'Withdrawn' }, tone: 'plain' },
};

const CHANNELS: Words<Channel> = {
  email: { label: { bg: 'С имейл', en: 'By e-mail' } },
  verified: { label: { bg: 'С проверена самоличност', en: 'With a verified identity' } },
  paper: { label: { bg: 'На хартия', en: 'On paper' } },
};

const HOLDS: Words<HoldReason | typeof PAPER_DOUBLE> = {
  rate: { label: { bg: 'Много подписи от една мрежа', en: 'Many signatures from one network' } },
  disposable: { label: { bg: 'Еднократен адрес', en: 'Disposable address' } },
  blockedAddress: { label: { bg: 'Адресът е в списъка', en: 'The address is listed' } },
  blockedDomain: { label: { bg: 'Домейнът е в списъка', en: 'The domain is listed' } },
  blockedRange: { label: { bg: 'Мрежата е в списъка', en: 'The network is listed' } },
  paperDouble: { label: { bg: 'Същото име вече е на хартия', en: 'The same name is on paper already' } },
};

const INVALIDATIONS: Words<InvalidationState> = {
  planned: { label: { bg: 'Само пресметнато', en: 'Only counted' }, tone: 'plain' },
  running: { label: { bg: 'Извършва се', en: 'Running' }, tone: 'wait' },
  done: { label: { bg: 'Извършено', en: 'Done' }, tone: 'late' },
  undoing: { label: { bg: 'Отменя се', en: 'Being undone' }, tone: 'wait' },
  undone: { label: { bg: 'Отменено', en: 'Undone' }, tone: 'info' },
};

/** Codes, because reasons stand in the journal, where nobody may write about people. */
export const RELEASE_REASONS: readonly ChoiceText[] = [
  { value: 'checked', label: { bg: 'Проверен е и е истински', en: 'Checked and real' } },
  {
    value: 'sharedNetwork',
    label: {
      bg: 'Обща мрежа: училище, фирма, мобилен оператор',
      en: 'Shared network: school, firm, mobile operator',
    },
  },
  { value: 'mistake', label: { bg: 'Задържан е погрешно', en: 'Held by mistake' } },
];

export const REFUSE_REASONS: readonly ChoiceText[] = [
  {
    value: 'samePerson',
    label: { bg: 'Един човек под няколко адреса', en: 'One person under several addresses' },
  },
  { value: 'twiceOnPaper', label: { bg: 'Един човек два пъти на хартия', en: 'One person twice on paper' } },
  { value: 'inventedPerson', label: { bg: 'Измислен човек', en: 'An invented person' } },
  { value: 'automated', label: { bg: 'Подадени автоматично', en: 'Sent by a program' } },
  { value: 'foreignName', label: { bg: 'С чуждо име без съгласие', en: 'In somebody else’s name' } },
];

export const STATE_CHOICES = choices(STATES);
export const CHANNEL_CHOICES = choices(CHANNELS);
export const HOLD_CHOICES = choices(HOLDS);
export const INVALIDATION_CHOICES = choices(INVALIDATIONS);

/** In Bulgarian, for tables and files of the staff. */
export function stateName(state: SignatureState): string {
  return STATES[state].label.bg;
}

export function channelName(channel: Channel): string {
  return CHANNELS[channel].label.bg;
}

function choices<Code extends string>(words: Words<Code>): readonly ChoiceText[] {
  return Object.entries<Omit<ChoiceText, 'value'>>(words).map(([value, word]) => ({ value, ...word }));
}
