import { defineMessages } from '../../../platform/i18n/index.js';

/** The list of events, a series, and what of them is for machines. */
export const listMessages = defineMessages('events.lists', {
  lead: {
    bg: 'Кръгли маси, обсъждания, заседания и други срещи с общината. Казаното в залата тежи колкото написаното тук.',
    en: 'Round tables, discussions, sessions and other meetings with the municipality. What is said in the hall weighs as much as what is written here.',
  },
  description: {
    bg: 'Предстоящи и минали събития на общината: кога, къде, програма, материали и какво последва.',
    en: 'Coming and past events of the municipality: when, where, programme, materials and what followed.',
  },
  search: { bg: 'Търсене', en: 'Search' },
  searchHint: { bg: 'В заглавие и описание', en: 'In title and description' },
  when: { bg: 'Кога', en: 'When' },
  coming: { bg: 'Предстоящи', en: 'Coming' },
  past: { bg: 'Минали', en: 'Past' },
  all: { bg: 'Всички', en: 'All' },
  kind: { bg: 'Вид', en: 'Kind' },
  anyKind: { bg: 'Всички видове', en: 'All kinds' },
  form: { bg: 'Как се провежда', en: 'How it takes place' },
  anyForm: { bg: 'Без значение', en: 'No matter' },
  place: { bg: 'Населено място', en: 'Settlement' },
  anyPlace: { bg: 'Цялата община', en: 'The whole municipality' },
  topic: { bg: 'Тема', en: 'Topic' },
  anyTopic: { bg: 'Всички теми', en: 'All topics' },
  series: { bg: 'Поредица', en: 'Series' },
  anySeries: { bg: 'Без значение', en: 'No matter' },
  month: { bg: 'Месец', en: 'Month' },
  anyMonth: { bg: 'Всички месеци', en: 'All months' },
  moreFilters: { bg: 'Още филтри', en: 'More filters' },
  foundComing: {
    bg: '{count, plural, =0 {Няма предстоящи събития} one {# предстоящо събитие} other {# предстоящи събития}}',
    en: '{count, plural, =0 {No coming events} one {# coming event} other {# coming events}}',
  },
  foundPast: {
    bg: '{count, plural, =0 {Няма минали събития} one {# минало събитие} other {# минали събития}}',
    en: '{count, plural, =0 {No past events} one {# past event} other {# past events}}',
  },
  foundAll: {
    bg: '{count, plural, =0 {Няма събития} one {# събитие} other {# събития}}',
    en: '{count, plural, =0 {No events} one {# event} other {# events}}',
  },
  emptyFound: { bg: 'Нищо не отговаря на филтрите', en: 'Nothing fits the filters' },
  emptyFoundHint: {
    bg: 'Опитайте с по-малко думи или махнете някой филтър.',
    en: 'Try fewer words, or take a filter away.',
  },
  emptyComing: { bg: 'Засега няма обявени събития', en: 'No events are announced for now' },
  emptyComingHint: {
    bg: 'Добавете календара към телефона си и ще видите новото, щом бъде обявено.',
    en: 'Add the calendar to your phone, and you will see what is new as soon as it is announced.',
  },
  anytime: { bg: 'Потърсете същото и в миналите събития', en: 'Look for the same among past events, too' },
  seePast: { bg: 'Вижте миналите събития', en: 'See past events' },
  seeAll: { bg: 'Вижте всички събития', en: 'See all events' },
  calendar: { bg: 'Календар на тези събития (iCal)', en: 'Calendar of these events (iCal)' },
  newDateLater: { bg: 'новата дата предстои', en: 'the new date is to come' },
  kindAndForm: { bg: '{kind} · {form}', en: '{kind} · {form}' },
  seriesMembers: {
    bg: '{count, plural, one {# събитие} other {# събития}} в поредицата',
    en: '{count, plural, one {# event} other {# events}} in the series',
  },
  seriesCalendar: { bg: 'Добавете поредицата в календара', en: 'Add the series to your calendar' },
  seriesInList: { bg: 'Вижте ги в списъка', en: 'See them in the list' },
  connected: { bg: 'Свързано и какво последва', en: 'Connected with it, and what followed' },
  seriesKind: { bg: 'Поредица от събития', en: 'A series of events' },
});
