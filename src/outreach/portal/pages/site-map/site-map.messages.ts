import { defineMessages } from '../../../../platform/i18n/index.js';

export const siteMapMessages = defineMessages('portal.pages.siteMap', {
  title: { bg: 'Карта на сайта', en: 'Site map' },
  description: {
    bg: 'Всички страници на платформата на едно място.',
    en: 'All pages of the platform in one place.',
  },
  start: { bg: 'Начало', en: 'Start' },
  home: { bg: 'Начална страница', en: 'Home page' },
  audiences: { bg: 'За кого', en: 'For whom' },
  processes: { bg: 'Какво можете да прочетете', en: 'What there is to read' },
  participate: { bg: 'Как да участвате', en: 'Taking part' },
  transparency: { bg: 'Прозрачност', en: 'Transparency' },
  help: { bg: 'Помощ и сведения', en: 'Help and information' },
  own: { bg: 'Други страници', en: 'Other pages' },
  forMachines: { bg: 'За програми', en: 'For programs' },
  sitemapXml: { bg: 'Карта за търсачки (XML)', en: 'Map for search engines (XML)' },
});
