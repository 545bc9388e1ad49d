import { defineMessages } from '../../../platform/i18n/index.js';

/** What the public reads on the pages of campaigns. */
export const readingMessages = defineMessages('campaigns.reading', {
  lead: {
    bg: 'Какво казваме на хората, защо, с какви плакати и срещи, и колко души научиха: с числа, които някой е преброил.',
    en: 'What we tell people, why, with which posters and meetings, and how many learnt of it: in numbers that somebody counted.',
  },
  description: {
    bg: 'Информационни кампании на общината: послание, цели, плакати за изтегляне, събития и преброени резултати.',
    en: 'Information campaigns of the municipality: message, goals, posters to download, events and counted results.',
  },
  emptyTitle: { bg: 'Още няма кампании', en: 'There are no campaigns yet' },
  emptyText: {
    bg: 'Когато първата започне, ще стои тук. Дотогава вижте предстоящите събития.',
    en: 'When the first one begins, it will stand here. Until then, see the coming events.',
  },
  emptyLink: { bg: 'Към събитията', en: 'To the events' },
  draft: {
    bg: 'Кампанията се подготвя: виждате я само Вие и колегите Ви.',
    en: 'The campaign is being prepared: you and your colleagues alone see it.',
  },
  period: { bg: '{from} – {to}', en: '{from} – {to}' },
  outcome: { bg: 'Какво излезе от кампанията', en: 'What came of the campaign' },
  why: { bg: 'Защо', en: 'Why' },
  goals: { bg: 'Цели', en: 'Goals' },
  goalCount: { bg: '{count, number} от {target, number}', en: '{count, number} of {target, number}' },
  goalNotCounted: { bg: 'Как се измерва', en: 'How it is measured' },
  reached: { bg: 'Кого достигна', en: 'Whom it reached' },
  reachedLead: {
    bg: 'Преброено на {at}. Всяко число е от своя източник; не ги събираме, защото един човек може да е взел листовка и да е дошъл на срещата.',
    en: 'Counted on {at}. Each number comes from a source of its own; we do not add them up, as one person may have taken a leaflet and come to the meeting.',
  },
  reachedNothing: {
    bg: 'Още нищо не е преброено. Първите числа идват с първото събитие.',
    en: 'Nothing was counted yet. The first numbers come with the first event.',
  },
  tableCaption: { bg: 'Преброеното, ред по ред', en: 'What was counted, line by line' },
  what: { bg: 'Какво', en: 'What' },
  howMany: { bg: 'Брой', en: 'Count' },
  from: { bg: 'Откъде е числото', en: 'Where the number comes from' },
  visitors: {
    bg: '{count, plural, one {посещение на събитие} other {посещения на събития}}',
    en: '{count, plural, one {visit to an event} other {visits to events}}',
  },
  followers: {
    bg: '{count, plural, one {следи кампанията} other {следят кампанията}}',
    en: '{count, plural, one {follows the campaign} other {follow the campaign}}',
  },
  downloads: {
    bg: '{count, plural, one {изтегляне на файл} other {изтегляния на файлове}}',
    en: '{count, plural, one {download of a file} other {downloads of files}}',
  },
  cameTo: { bg: 'Дошли: {title}', en: 'Came to: {title}' },
  sourceDoor: { bg: 'преброени на входа', en: 'counted at the door' },
  followersRow: { bg: 'Следят кампанията по имейл', en: 'Follow the campaign by e-mail' },
  sourceFollowers: {
    bg: 'потвърдили по имейл и неотказали се',
    en: 'confirmed by e-mail, not stopped since',
  },
  downloadsRow: { bg: 'Изтегляния: {title}', en: 'Downloads: {title}' },
  sourceDownloads: {
    bg: 'брояч на сайта, без да се помни кой',
    en: 'counter of the site, nobody is remembered',
  },
  evidence: { bg: 'доказателство', en: 'evidence' },
  enteredRow: { bg: '{kind}: {what}, {on}', en: '{kind}: {what}, {on}' },
  files: { bg: 'Плакат и лого', en: 'Poster and logo' },
  filesLead: {
    bg: 'Печатайте, показвайте и споделяйте свободно, без да променяте.',
    en: 'Print, show and share them freely, without changes.',
  },
  download: { bg: 'Изтеглете', en: 'Download' },
  taken: {
    bg: '{count, plural, =0 {още никой не го е изтеглил} one {изтеглено веднъж} other {изтеглено # пъти}}',
    en: '{count, plural, =0 {not downloaded yet} one {downloaded once} other {downloaded # times}}',
  },
  actions: { bg: 'Действия', en: 'Actions' },
  came: {
    bg: '{count, plural, one {дойде # човек} other {дойдоха # души}}',
    en: '{count, plural, one {# person came} other {# people came}}',
  },
  organisers: { bg: 'Организатори', en: 'Organisers' },
  topics: { bg: 'Теми', en: 'Topics' },
  when: { bg: 'Кога', en: 'When' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  details: { bg: 'За кампанията', en: 'About the campaign' },
  follow: { bg: 'Следете кампанията', en: 'Follow the campaign' },
  followNote: {
    bg: 'Ще Ви пишем за новите събития и за резултатите.',
    en: 'We will write to you about new events and the results.',
  },
  cardLine: { bg: '{municipality} · {from} – {to}', en: '{municipality} · {from} – {to}' },
});
