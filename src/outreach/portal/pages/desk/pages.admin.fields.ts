import { Marked, type GovernedField } from '../../../../platform/backoffice/index.js';
import { pagePath } from '../built-in.js';
import { PLACEHOLDERS } from '../markup/placeholders.js';
import { PAGE_LIMITS } from '../page-input.rules.js';
import type { SitePage } from '../page.entity.js';
import { pageDeskMessages } from './desk.messages.js';

const t = pageDeskMessages.texts;
const FORM = { creatableBy: true, editableBy: true } as const;
const places = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
const placesHint = {
  bg: pageDeskMessages('bg')('placesHint', { places }),
  en: pageDeskMessages('en')('placesHint', { places }),
};

export const pageFields: Record<string, GovernedField<SitePage>> = {
  slug: {
    label: t.slug,
    hint: t.slugHint,
    creatableBy: true,
    required: true,
    max: PAGE_LIMITS.slug,
    show: false,
  },
  titleBg: { ...FORM, label: t.titleBg, list: true, required: true, max: PAGE_LIMITS.title },
  state: { label: t.state, list: true, value: stateOf },
  address: { label: t.address, list: true, value: (page) => new Marked(pagePath(page)) },
  changedAt: { label: t.changedAt, list: true },
  changedBy: { label: t.changedBy, reference: 'staff', list: true },
  descriptionBg: {
    ...FORM,
    label: t.descriptionBg,
    hint: t.descriptionHint,
    type: 'longText',
    required: true,
    max: PAGE_LIMITS.description,
  },
  textBg: {
    ...FORM,
    label: t.textBg,
    hint: t.textHint,
    type: 'longText',
    required: true,
    max: PAGE_LIMITS.text,
    show: false,
  },
  titleEn: { ...FORM, label: t.titleEn, hint: placesHint, max: PAGE_LIMITS.title },
  descriptionEn: { ...FORM, label: t.descriptionEn, type: 'longText', max: PAGE_LIMITS.description },
  textEn: { ...FORM, label: t.textEn, type: 'longText', max: PAGE_LIMITS.text, show: false },
  note: { ...FORM, label: t.note, hint: t.noteHint, required: true, max: PAGE_LIMITS.note, show: false },
};

/** Where the page stands between what was written and what everybody reads. */
export function stateOf({ current, published }: Pick<SitePage, 'current' | 'published'>): Marked {
  const told = pageDeskMessages('bg');
  if (published === null) return new Marked(told('stateDraft'), 'plain');
  if (published < current) return new Marked(told('stateWaiting'), 'wait');
  return current === 0 ? new Marked(told('stateShipped'), 'info') : new Marked(told('stateShown'), 'open');
}
