import { dateIn } from '../../../platform/clock/index.js';
import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Option, Tone } from '../../../platform/ui/index.js';
import { placeText } from '../calendar/event-calendar.js';
import { eventLifecycle, toneOf, type EventState } from '../event.lifecycle.js';
import { EVENT_FORMS, eventPath, FORM_LABELS, happensInPlace } from '../event.rules.js';
import { whenText } from '../event.when.js';
import type { EventChoices } from '../event-choices.service.js';
import { WHEN, type ListedEvent } from '../events.queries.js';
import { listMessages } from './lists.messages.js';
import type { EventItem, EventListProps } from './views/list-parts.js';

export type Names = Awaited<ReturnType<EventChoices['names']>>;

export function stateTag(state: EventState, locale: Locale): { label: string; tone: Tone } {
  return { label: pick(eventLifecycle.states[state].label, locale), tone: toneOf(state) };
}

export function kindText(
  { kind, form }: Pick<ListedEvent, 'kind' | 'form'>,
  kinds: ReadonlyMap<string, Text>,
  locale: Locale,
): string {
  const labels = { kind: kinds.get(kind)?.[locale] ?? kind, form: FORM_LABELS[form][locale] };
  return form === 'inPerson' ? labels.kind : listMessages(locale)('kindAndForm', labels);
}

export function listItem(
  event: ListedEvent,
  { places, kinds }: Pick<Names, 'places' | 'kinds'>,
  locale: Locale,
): EventItem {
  const t = listMessages(locale);
  const isUndated = event.state === 'postponed';
  return {
    path: eventPath(event),
    title: event.title,
    lang: event.lang,
    summary: event.summary,
    kind: kindText(event, kinds, locale),
    state: stateTag(event.state, locale),
    date: isUndated ? null : dateIn(event.startsAt),
    when: isUndated ? t('newDateLater') : whenText(event, locale),
    where: happensInPlace(event.form) ? placeText({ ...event, address: '' }, places, locale) : '',
  };
}

export function filterOptions(
  names: Names,
  months: readonly string[],
  topics: readonly { code: string; name: Text }[],
  locale: Locale,
): EventListProps['options'] {
  const t = listMessages(locale);
  const named = (map: ReadonlyMap<string, Text>): Option[] =>
    [...map].map(([value, name]) => ({ value, label: pick(name, locale) }));
  return {
    // What is to come is what the list begins with, so that a month or a series alone is shown as a whole.
    when: WHEN.filter((value) => value !== 'coming').map((value) => ({ value, label: t(value) })),
    kinds: named(names.kinds),
    forms: EVENT_FORMS.map((value) => ({ value, label: FORM_LABELS[value][locale] })),
    topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
    places: named(names.places),
    series: named(names.series),
    months: months.map((value) => ({ value, label: formatDate(`${value}-01`, locale, 'month') })),
  };
}
