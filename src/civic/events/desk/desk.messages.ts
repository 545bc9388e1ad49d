import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff read in the back office beside the fields. */
export const deskMessages = defineMessages('events.desk', {
  reasonHint: {
    bg: 'Публикува се и се изпраща на записаните. Без лични данни.',
    en: 'It is published and sent to those who registered. No personal data.',
  },
  speakersHint: {
    bg: 'Всеки на отделен ред: „Име; длъжност; организация; няколко думи за него“. Публикува се.',
    en: 'Each on a line of its own: “Name; position; organisation; a few words”. It is published.',
  },
  materialTitleHint: {
    bg: 'Както хората ще го прочетат: „Проект за преустройство“, не „doc_final2.pdf“.',
    en: 'As people will read it: “Plan of the rebuilding”, not “doc_final2.pdf”.',
  },
  before: { bg: 'За запознаване преди срещата', en: 'To read before' },
  after: { bg: 'Остава след срещата', en: 'What remains of it' },
  photoHint: {
    bg: 'PNG или JPEG. Хора в близък план – само с тяхно съгласие.',
    en: 'PNG or JPEG. People in close-up with their consent alone.',
  },
  altHint: {
    bg: 'Едно изречение за хората, които не виждат: „Петима души около маса разглеждат чертеж“.',
    en: 'One sentence for those who cannot see: “Five people around a table look at a plan”.',
  },
  summaryHint: {
    bg: 'Едно-две изречения; стоят в списъците и в календара.',
    en: 'One or two sentences; they stand in lists and calendars.',
  },
  timesHint: {
    bg: 'Обявено събитие се мести с „Преместете“.',
    en: 'An announced event is moved with “Move”.',
  },
  accessibilityHint: {
    bg: 'Как се влиза, асансьор, достъпна тоалетна, превод на жестов език. Задължително е, когато има място.',
    en: 'How one gets in, lift, accessible toilet, sign language. Obligatory where there is a place.',
  },
  capacityHint: { bg: 'Празно: без ограничение.', en: 'Empty: no limit.' },
  reservedHint: {
    bg: 'От всички места: за поканени, не се дават при записване.',
    en: 'Of all seats: for those invited, not given out by registration.',
  },
  opensHint: {
    bg: 'Празно: вход свободен, без записване.',
    en: 'Empty: everybody may come, without registration.',
  },
  closesHint: { bg: 'Празно: в началото на събитието.', en: 'Empty: when the event begins.' },
  organisersHint: {
    bg: 'Потвърдени организации в платформата.',
    en: 'Organisations confirmed in the platform.',
  },
  namesHint: {
    bg: 'Които не са в списъка: всяко име на отделен ред.',
    en: 'Those not in the list: each on a line of its own.',
  },
  organiserNames: { bg: 'Други организатори', en: 'Other organisers' },
  partnerNames: { bg: 'Други партньори', en: 'Other partners' },
  aboutHint: {
    bg: 'Консултация, дебат, подписка или друго, за което хората ще говорят.',
    en: 'A consultation, debate, petition or whatever else people will talk about.',
  },
  moved: {
    bg: 'Преместено. Записаните ще бъдат попитани дали ще дойдат.',
    en: 'Moved. Those who registered will be asked again.',
  },
  rescheduled: {
    bg: 'Новата дата е обявена. Записаните ще бъдат попитани дали ще дойдат.',
    en: 'The new date is announced. Those who registered will be asked again.',
  },
  slotAdded: { bg: 'Частта е добавена в програмата.', en: 'It was added to the programme.' },
  materialAdded: { bg: 'Материалът е добавен.', en: 'The material was added.' },
  photoAdded: { bg: 'Снимката е добавена.', en: 'The photo was added.' },
  checklist: { bg: 'Какво остава', en: 'What remains to be done' },
  checkWhat: { bg: 'Какво', en: 'What' },
  checkState: { bg: 'Състояние', en: 'State' },
  checkNeeded: { bg: 'задължително', en: 'obligatory' },
  checkMissing: { bg: 'липсва', en: 'missing' },
  checkNothing: { bg: 'Всичко е готово.', en: 'All is done.' },
  checkUnit: { bg: 'Отговорно звено', en: 'Responsible unit' },
  checkProgramme: { bg: 'Програма', en: 'Programme' },
  checkOrganiser: { bg: 'Организатор', en: 'Organiser' },
  checkStream: { bg: 'Адрес на излъчването', en: 'Address of the stream' },
  checkNotice: {
    bg: 'Обявяване поне {days, plural, one {# ден} other {# дни}} по-рано',
    en: 'Announced at least {days, plural, one {# day} other {# days}} before',
  },
  checkRecording: { bg: 'Запис', en: 'Recording' },
  checkAfter: { bg: 'Материали от срещата', en: 'Materials of the meeting' },
  checkPhotos: { bg: 'Снимки', en: 'Photos' },
  programme: { bg: 'Програма', en: 'Programme' },
  materials: { bg: 'Материали', en: 'Materials' },
  photos: { bg: 'Снимки', en: 'Photos' },
  times: { bg: 'Предишни часове', en: 'Earlier times' },
  when: { bg: 'Кога', en: 'When' },
  topic: { bg: 'Тема', en: 'Topic' },
  speakers: { bg: 'Говорят', en: 'Speakers' },
  title: { bg: 'Заглавие', en: 'Title' },
  phase: { bg: 'За кога', en: 'For when' },
  alt: { bg: 'Какво се вижда', en: 'What it shows' },
  was: { bg: 'Беше на', en: 'Was on' },
  became: { bg: 'Стана на', en: 'Became' },
  undated: { bg: 'без нова дата', en: 'no new date' },
  reason: { bg: 'Причина', en: 'Reason' },
  noProgramme: { bg: 'Още няма програма.', en: 'There is no programme yet.' },
  noMaterials: { bg: 'Още няма материали.', en: 'There are no materials yet.' },
  noPhotos: { bg: 'Още няма снимки.', en: 'There are no photos yet.' },
  statComing: {
    bg: '{count, plural, one {предстоящо събитие} other {предстоящи събития}}',
    en: '{count, plural, one {coming event} other {coming events}}',
  },
  statDrafts: {
    bg: '{count, plural, one {чернова на събитие} other {чернови на събития}}',
    en: '{count, plural, one {draft of an event} other {drafts of events}}',
  },
  statUndocumented: {
    bg: '{count, plural, one {проведено без материали} other {проведени без материали}}',
    en: '{count, plural, one {held without materials} other {held without materials}}',
  },
  waitAnnounce: { bg: 'Чернова: започва {when}', en: 'Draft: begins {when}' },
  waitAnnounceDo: { bg: 'Обявете', en: 'Announce' },
  waitStream: { bg: 'Няма адрес на излъчването', en: 'No address of the stream' },
  waitStreamDo: { bg: 'Попълнете', en: 'Fill in' },
  waitDocument: {
    bg: 'Проведено: добавете материали, запис или снимки',
    en: 'Held: add materials, recording or photos',
  },
  waitDocumentDo: { bg: 'Добавете', en: 'Add' },
  waitDate: { bg: 'Отложено: няма нова дата', en: 'Postponed: no new date' },
  waitDateDo: { bg: 'Обявете дата', en: 'Announce a date' },
  days: {
    bg: '{days, plural, =0 {днес} one {# ден} other {# дни}}',
    en: '{days, plural, =0 {today} one {# day} other {# days}}',
  },
  daysLate: {
    bg: '{days, plural, one {закъсняло с # ден} other {закъсняло с # дни}}',
    en: '{days, plural, one {# day late} other {# days late}}',
  },
});
