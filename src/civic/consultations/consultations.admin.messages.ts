import { defineMessages, type Text } from '../../platform/i18n/index.js';
import { textActionMessages } from './text/text-actions.messages.js';

/** The fields as the staff know them. */
export const FIELD_LABELS = {
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'Summary' },
  text: { bg: 'Текст на проекта', en: 'Text of the draft' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  actType: { bg: 'Вид на акта', en: 'Kind of act' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  contactName: { bg: 'Лице за контакт', en: 'Contact person' },
  contactPhone: { bg: 'Телефон за контакт', en: 'Contact telephone' },
  contactEmail: { bg: 'Имейл за контакт', en: 'Contact e-mail' },
  opensAt: { bg: 'Отваря се', en: 'Opens' },
  closesOn: { bg: 'Последен ден за предложения', en: 'Last day for proposals' },
  shortTermReason: { bg: 'Причина за по-кратък срок', en: 'Reason for the shorter term' },
  draftFiles: { bg: 'Файлове: проект', en: 'Files: draft' },
  motivesFiles: { bg: 'Файлове: мотиви', en: 'Files: reasons' },
  reportFiles: { bg: 'Файлове: доклад', en: 'Files: report' },
  protocolFiles: { bg: 'Файлове: протокол', en: 'Files: minutes' },
  adoptedFiles: { bg: 'Файлове: приет текст', en: 'Files: adopted text' },
  noticeFiles: { bg: 'Файлове: обявление', en: 'Files: notice' },
  otherFiles: { bg: 'Файлове: приложения', en: 'Files: annexes' },
  reason: { bg: 'Причина', en: 'Reason' },
  sponsor: { bg: 'Вносител', en: 'Sponsor' },
  expert: { bg: 'Изготвил (експерт)', en: 'Drafted by (expert)' },
  submissionChannels: { bg: 'Къде още се приемат предложения', en: 'Where else proposals are taken' },
  exemptGround: { bg: 'Основание да няма консултация', en: 'Ground for no consultation' },
  motives: { bg: 'Мотиви', en: 'Motives' },
  motiveReasons: { bg: 'Мотиви: причини', en: 'Motives: reasons' },
  motiveGoals: { bg: 'Мотиви: цели', en: 'Motives: goals' },
  motiveMeans: { bg: 'Мотиви: финансови и други средства', en: 'Motives: money and other means' },
  motiveResults: { bg: 'Мотиви: очаквани резултати', en: 'Motives: expected results' },
  motiveEuLaw: { bg: 'Мотиви: съответствие с правото на ЕС', en: 'Motives: conformity with EU law' },
  documents: { bg: 'Задължителни документи', en: 'Required documents' },
  publishedPlace: { bg: 'Къде се публикува проектът', en: 'Where the draft is published' },
  publishedUrl: { bg: 'Адрес на публикацията', en: 'Address of the publication' },
  publishedOn: { bg: 'Дата на публикуване', en: 'Date of publication' },
  proofFiles: { bg: 'Доказателство за публикуването', en: 'Proof of the publication' },
  state: { bg: 'Състояние', en: 'State' },
  report: { bg: 'Справка', en: 'Report' },
  tabling: { bg: 'Внасяне в общинския съвет', en: 'Tabling before the council' },
  tabledOn: { bg: 'Внесена на', en: 'Tabled on' },
  councilNumber: { bg: 'Входящ номер в общинския съвет', en: 'Number at the council' },
  decidedOn: { bg: 'Дата на решението', en: 'Date of the decision' },
  decisionNumber: { bg: 'Номер на решението или заповедта', en: 'Number of the decision or order' },
  decisionNote: { bg: 'Бележка за решението', en: 'Note on the decision' },
  file: { bg: 'Документ', en: 'Document' },
  name: { bg: 'Име на документа', en: 'Name of the document' },
  actSentOn: { bg: 'Изпратен на кмета и на областния управител', en: 'Sent to mayor and governor' },
  actPublishedOn: { bg: 'Публикуван на', en: 'Published on' },
} as const satisfies Record<string, Text>;

export const FILE_KIND_LABELS = {
  draft: { bg: 'Проект', en: 'Draft' },
  motives: { bg: 'Мотиви', en: 'Reasons' },
  report: { bg: 'Доклад', en: 'Report' },
  protocol: { bg: 'Протокол от обсъждането', en: 'Minutes of the meeting' },
  adopted: { bg: 'Приет текст', en: 'Adopted text' },
  notice: { bg: 'Обявление', en: 'Notice' },
  other: { bg: 'Приложение', en: 'Annex' },
} as const satisfies Record<string, Text>;

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('consultations.problems', {
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooLong: {
    bg: '„{field}“ е {length, plural, one {# знак} other {# знака}}, а може да е до {max}.',
    en: '“{field}” has {length, plural, one {# character} other {# characters}}; {max} are allowed.',
  },
  tooMany: { bg: 'В „{field}“ може да има най-много {max}.', en: '“{field}” may hold at most {max}.' },
  strangeCharacters: {
    bg: '„{field}“ съдържа знак, който не може да се публикува. Изтрийте го или въведете текста наново.',
    en: '“{field}” contains a character that cannot be published. Delete it or type the text again.',
  },
  unknownChoice: {
    bg: 'В „{field}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{field}”.',
  },
  emailInvalid: {
    bg: '„{field}“ трябва да е адрес като ime@sandanski.bg.',
    en: '“{field}” must be an e-mail address.',
  },
  opensInPast: {
    bg: 'Времето на откриване вече е минало. Изберете бъдещо.',
    en: 'The opening time has passed already. Choose a future one.',
  },
  closesInPast: {
    bg: 'Последният ден вече е минал. Изберете бъдещ.',
    en: 'The last day has passed already. Choose a future one.',
  },
  closesBeforeOpening: {
    bg: 'Последният ден трябва да е след деня на откриване.',
    en: 'The last day must be after the day of opening.',
  },
  opensTooFar: {
    bg: 'Откриването е след повече от две години. Проверете годината.',
    en: 'The opening is more than two years away. Check the year.',
  },
  closesTooFar: {
    bg: 'Срокът е по-дълъг от една година. Проверете годината.',
    en: 'The term is longer than a year. Check the year.',
  },
  extendsNothing: {
    bg: 'Новият последен ден трябва да е след сегашния.',
    en: 'The new last day must be later than the present one.',
  },
  termTooShort: {
    bg: 'Срокът е {days, plural, one {# ден} other {# дни}}, а законът не допуска по-малко от {shortest} ({article}). Най-ранен последен ден: {date}',
    en: 'The term is {days, plural, one {# day} other {# days}}; no less than {shortest} are allowed ({article}). The earliest last day is {date}.',
  },
  termTooShortMonth: {
    bg: 'Срокът е {days, plural, one {# ден} other {# дни}}: по-кратък от най-малкия за този вид ({article}). Най-ранен последен ден: {date}',
    en: 'The term is {days, plural, one {# day} other {# days}}: shorter than the least for this kind ({article}). The earliest last day is {date}.',
  },
  shortTermNeedsReason: {
    bg: 'Срокът е {days, plural, one {# ден} other {# дни}}, по-кратък от обичайния. Посочете причината; тя се публикува ({article}).',
    en: 'The term is {days, plural, one {# day} other {# days}}, shorter than usual. Give the reason; it is published ({article}).',
  },
  addressInvalid: {
    bg: '„{field}“ трябва да е адрес като https://sandanski.bg/proekti.',
    en: '“{field}” must be an address such as https://sandanski.bg/drafts.',
  },
  publishedInFuture: {
    bg: 'Денят на публикуване още не е дошъл. Впишете го, когато проектът е публикуван.',
    en: 'The day of publication has not come yet. Record it when the draft is published.',
  },
  decidedInFuture: {
    bg: '„{field}“ е ден, който още не е дошъл.',
    en: '“{field}” is a day that has not come yet.',
  },
  decidedBeforeEnd: {
    bg: '„{field}“ е преди края на консултацията ({date}).',
    en: '“{field}” is before the end of the consultation ({date}).',
  },
  decidedBeforeTabled: {
    bg: 'Решението не може да е преди внасянето на {date}',
    en: 'The decision cannot be before the tabling on {date}',
  },
  beforeDecision: {
    bg: '„{field}“ е преди решението от {date}',
    en: '“{field}” is before the decision of {date}',
  },
  consultationNotAdopted: {
    bg: 'Вписва се само за приет акт.',
    en: 'It is recorded of an adopted act only.',
  },
  consultationNotAnnounced: {
    bg: 'Обявление се изготвя за насрочена консултация.',
    en: 'A notice is made of a consultation that was scheduled.',
  },
  documentNotNow: {
    bg: 'Такъв документ сега не се добавя: проектът не се променя след края на срока, а приетият текст идва след внасянето.',
    en: 'Such a document is not added now: the draft does not change after the term, and the adopted text comes after the tabling.',
  },
  documentAttachedAlready: {
    bg: 'Този файл вече е приложен към консултацията. Качете новия.',
    en: 'This file is attached to the consultation already. Upload the new one.',
  },
  nothingToReplace: {
    bg: 'Няма такъв документ, който да се замени. Добавете го с „Добавете документи“.',
    en: 'There is no such document to replace. Attach it with “Add documents”.',
  },
  severalToReplace: {
    bg: 'Документите от този вид са няколко: {names}. Напишете името на този, който се заменя.',
    en: 'There are several documents of this kind: {names}. Write the name of the one to be replaced.',
  },
  draftMissing: {
    bg: 'Липсва проектът: въведете текста му или приложете файл{by}.',
    en: 'The draft is missing: type its text or attach a file{by}.',
  },
  motivesMissing: {
    bg: 'Липсват мотиви: {what}{by}. Проект без мотиви не се обсъжда.',
    en: 'Motives are missing: {what}{by}. A draft without motives is not discussed.',
  },
  documentsMissing: {
    bg: 'Липсват задължителни документи: {what}{by}.',
    en: 'Required documents are missing: {what}{by}.',
  },
  termUnlawful: {
    bg: 'Срокът липсва или е по-кратък от допустимото{by}.',
    en: 'The term is missing or shorter than allowed{by}.',
  },
  publicationMissing: {
    bg: 'Срокът тече от публикуването на страницата на общината. Впишете адреса, датата и доказателство за него{by}.',
    en: 'The term runs from the publication on the municipality’s page. Record its address, date and proof{by}.',
  },
  termRuns: {
    bg: 'Срокът за предложения още не е изтекъл{by}.',
    en: 'The term for proposals is not over yet{by}.',
  },
  protocolMissing: {
    bg: 'Липсва протоколът от обсъждането{by}. Добавете го с „Добавете документи“.',
    en: 'The minutes of the meeting are missing{by}. Attach them with “Add documents”.',
  },
  reportMissing: {
    bg: 'Не е публикувана справка за предложенията, нито че няма постъпили предложения{by}.',
    en: 'Neither a report on the proposals nor that there were none has been published{by}.',
  },
  tablingMissing: {
    bg: 'Решава общинският съвет: първо отбележете внасянето{by}.',
    en: 'The council decides: record the tabling first{by}.',
  },
  consultationInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  kindNotFound: { bg: 'Няма такъв вид консултация.', en: 'There is no such kind of consultation.' },
  consultationNotFound: { bg: 'Няма такава консултация.', en: 'There is no such consultation.' },
  consultationNotDraft: {
    bg: 'Консултацията вече е обявена и текстът ѝ не се променя. Ако още не е отворена, върнете я в чернова.',
    en: 'The consultation has been announced, and its text does not change. If it is not open yet, return it to draft.',
  },
  consultationNotOpen: {
    bg: 'Консултацията не е отворена или срокът ѝ е изтекъл.',
    en: 'The consultation is not open, or its term is over.',
  },
  consultationEditedMeanwhile: {
    bg: 'Докато редактирахте, колега записа промени в тази консултация. Отворете я отново и нанесете своите.',
    en: 'A colleague saved changes to this consultation while you were editing. Open it again and make yours.',
  },
  consultationOtherUnit: {
    bg: 'Тази консултация е на друго звено.',
    en: 'This consultation belongs to another unit.',
  },
  ...textActionMessages.texts,
});

/** The checklist of publication on a record's page. */
export const checklistMessages = defineMessages('consultations.checklist', {
  title: { bg: 'Проверка преди публикуване и внасяне', en: 'Check before publication and tabling' },
  state: {
    bg: '{missing, plural, =0 {Всичко е налице.} one {Липсва # точка.} other {Липсват # точки.}}',
    en: '{missing, plural, =0 {Everything is there.} one {# point is missing.} other {# points are missing.}}',
  },
  point: { bg: 'Точка', en: 'Point' },
  standing: { bg: 'Налице ли е', en: 'Is it there' },
  article: { bg: 'Основание', en: 'Ground' },
  before: { bg: 'Пречи на', en: 'Stands before' },
  done: { bg: 'Налице', en: 'Done' },
  ownRule: { bg: 'правило на общината', en: 'rule of the municipality' },
  replaced: { bg: '{name} (заменен на {date})', en: '{name} (replaced on {date})' },
  draft: { bg: 'Проект на акта', en: 'Draft' },
  motives: { bg: 'Мотиви по петте точки', en: 'Motives on the five points' },
  documents: { bg: 'Задължителни документи', en: 'Required documents' },
  term: { bg: 'Срок за предложения', en: 'Term for proposals' },
  publication: { bg: 'Публикуване на страницата на общината', en: 'Publication on the municipality’s page' },
  over: { bg: 'Изтекъл срок', en: 'Term over' },
  protocol: { bg: 'Протокол от обсъждането', en: 'Minutes of the meeting' },
  report: { bg: 'Справка за предложенията', en: 'Report on the proposals' },
  tabling: { bg: 'Внасяне в общинския съвет', en: 'Tabling before the council' },
});

/** The consultations' part of „Чака Ви“. */
export const deskMessages = defineMessages('consultations.desk', {
  draftDue: { bg: 'Чернова', en: 'Draft' },
  noDates: { bg: 'предстоящи дати', en: 'dates to come' },
  lacks: { bg: 'Липсва: {what}', en: 'Missing: {what}' },
  finish: { bg: 'Довършете', en: 'Finish' },
  open: { bg: 'Отворете', en: 'Open' },
  ends: { bg: '№ {number} · срокът изтича на {date}', en: 'No {number} · the term ends on {date}' },
  protocolDue: { bg: 'Липсва протокол', en: 'Minutes missing' },
  protocolDetail: {
    bg: '№ {number} · протоколът от обсъждането е задължителен преди справката и внасянето',
    en: 'No {number} · the minutes are obligatory before the report and the tabling',
  },
});
