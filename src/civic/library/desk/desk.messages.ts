import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff read in the back office beside the fields. */
export const deskMessages = defineMessages('library.desk', {
  formNote: {
    bg: 'Попълнете данните и запишете. После на страницата на публикацията добавете файловете и я публикувайте.',
    en: 'Fill in the details and save. Then add the files on the page of the publication, and publish it.',
  },
  titleHint: {
    bg: 'Както пише на корицата, без „окончателен вариант“ и номер на версия.',
    en: 'As it stands on the cover, without “final” or the number of a version.',
  },
  summaryHint: {
    bg: 'Две-три изречения: какво е изследвано или решено и какво е главното.',
    en: 'Two or three sentences: what was studied or decided, and what matters most.',
  },
  authorsHint: {
    bg: 'Всеки на отделен ред. Човек: „Попова, Ана“. Организация: както се казва. Празно: издателят.',
    en: 'Each on a line of its own. A person: “Popova, Ana”. An organisation: as it is called. Empty: the publisher.',
  },
  publisherHint: {
    bg: 'Общината, сдружение, министерство.',
    en: 'The municipality, an association, a ministry.',
  },
  datedHint: {
    bg: 'Кога е приет или издаден документът, не кога се качва.',
    en: 'When the document was adopted or issued, not when it is uploaded.',
  },
  licenceHint: {
    bg: 'Какво могат да правят хората с документа. За наредби: „Официален акт“.',
    en: 'What people may do with the document. For ordinances: “Official act”.',
  },
  fundingHint: {
    bg: 'За проект по европейски фонд: номер на договора, „Финансирано от Европейския съюз“, името на фонда и на програмата изцяло, без съкращения. Емблемата на ЕС стои в самия документ.',
    en: 'For a project of a European fund: number of the contract, “Funded by the European Union”, names of fund and programme in full. The EU emblem stands in the document itself.',
  },
  videoHint: {
    bg: 'Само за видео. Започва с https://; хората го гледат там, където е качено.',
    en: 'For a video alone. It begins with https://; people watch it where it lies.',
  },
  levelHint: {
    bg: 'Само за стратегически документи; подрежда ги в йерархията.',
    en: 'For strategic documents alone; it gives them their place in the hierarchy.',
  },
  parentHint: {
    bg: 'По-широкият документ, който този изпълнява.',
    en: 'The wider document that this one is in pursuit of.',
  },
  reviewHint: {
    bg: 'До тази дата тече срок за отговорното звено. Когато прегледът е направен, въведете следващата дата.',
    en: 'A clock runs until this day for the responsible unit. When the review is done, enter the next day.',
  },
  assessedHint: {
    bg: 'Само за последваща оценка: от тази дата текат 30 дни за публикуване (чл. 22, ал. 4 от ЗНА).',
    en: 'For an ex-post assessment alone: from this day it is to be published within 30 days.',
  },
  reasonHint: {
    bg: 'Стои на страницата и всеки я чете. Без лични данни.',
    en: 'It stands on the page and everybody reads it. No personal data.',
  },
  fileHint: {
    bg: 'PDF, DOCX, ODT, XLSX, JPEG или PNG, до 20 МБ.',
    en: 'PDF, DOCX, ODT, XLSX, JPEG or PNG, up to 20 MB.',
  },
  labelHint: {
    bg: 'Както хората ще го прочетат: „Пълен текст“, „Приложение 1: анкетна карта“.',
    en: 'As people will read it: “Full text”, “Annex 1: questionnaire”.',
  },
  altHint: {
    bg: 'Само за JPEG и PNG: едно изречение за хората, които не виждат изображението.',
    en: 'For JPEG and PNG alone: one sentence for people who cannot see the picture.',
  },
  changesHint: {
    bg: 'Публикува се: „Добавени са данните за 2025 г. и приложение 2“.',
    en: 'It is published: “Figures for 2025 and annex 2 were added”.',
  },
  fileAdded: { bg: 'Файлът е добавен.', en: 'The file was added.' },
  versionBegun: {
    bg: 'Новата версия е започната. Добавете още файлове или я публикувайте.',
    en: 'The new version has begun. Add further files, or publish it.',
  },
  versionShown: {
    bg: 'Новата версия е публикувана. Предишните остават за четене.',
    en: 'The new version is published. Those before stay readable.',
  },
  versionDropped: { bg: 'Новата версия е отказана.', en: 'The new version was dropped.' },
  todo: { bg: 'Какво следва', en: 'What comes next' },
  unitHint: { bg: 'Без него публикацията остава чернова.', en: 'Without it the publication stays a draft.' },
  todoUnit: {
    bg: 'Няма отговорно звено. Изберете го с „Редактирайте“.',
    en: 'There is no responsible unit. Choose one with “Edit”.',
  },
  todoFiles: {
    bg: 'Още няма файлове. Добавете поне един с „Добавете файл“.',
    en: 'There are no files yet. Add at least one with “Add a file”.',
  },
  todoPublish: {
    bg: 'Готово е за публикуване: прегледайте файловете и натиснете „Публикувайте“.',
    en: 'It is ready: look through the files and press “Publish”.',
  },
  todoVersion: {
    bg: 'Подготвя се версия {number}: добавете файловете ѝ и натиснете „Публикувайте версията“.',
    en: 'Version {number} is in preparation: add its files and press “Publish the version”.',
  },
  versions: { bg: 'Версии и файлове', en: 'Versions and files' },
  version: { bg: 'Версия', en: 'Version' },
  file: { bg: 'Файл', en: 'File' },
  changes: { bg: 'Какво е променено', en: 'What has changed' },
  published: { bg: 'Публикувана', en: 'Published' },
  text: { bg: 'Текст', en: 'Text' },
  taken: { bg: 'Теглена', en: 'Taken' },
  pending: { bg: 'в подготовка', en: 'in preparation' },
  noFiles: { bg: 'Още няма файлове.', en: 'There are no files yet.' },
  statPublished: {
    bg: '{count, plural, one {публикация} other {публикации}}',
    en: '{count, plural, one {publication} other {publications}}',
  },
  statDrafts: {
    bg: '{count, plural, one {чернова на публикация} other {чернови на публикации}}',
    en: '{count, plural, one {draft of a publication} other {drafts of publications}}',
  },
});
