import type { FooterLink } from '../../platform/http/index.js';

const TAKE_PART = '/take-part';
const contact = { path: '/contact', label: { bg: 'Контакти', en: 'Contacts' } };

/** Where the pages of the portal stand in the footer. */
export const doors: FooterLink[] = [
  { section: 'participate', path: TAKE_PART, label: { bg: 'Първи стъпки', en: 'First steps' }, order: 10 },
  { section: 'audiences', path: '/for/citizens', label: { bg: 'Граждани', en: 'Citizens' }, order: 10 },
  {
    section: 'audiences',
    path: '/for/ngos',
    label: { bg: 'Сдружения и фондации', en: 'NGOs' },
    order: 20,
  },
  { section: 'audiences', path: '/for/businesses', label: { bg: 'Бизнес', en: 'Businesses' }, order: 30 },
  {
    section: 'audiences',
    path: '/for/officials',
    label: { bg: 'Служители и съветници', en: 'Officials and councillors' },
    order: 40,
  },
  { section: 'help', path: '/about', label: { bg: 'За платформата', en: 'About the platform' }, order: 30 },
  {
    section: 'help',
    path: '/about-project',
    label: { bg: 'За проекта', en: 'About the project' },
    order: 40,
  },
  { section: 'help', path: '/site-map', label: { bg: 'Карта на сайта', en: 'Site map' }, order: 50 },
  {
    section: 'participate',
    path: '/rules',
    label: { bg: 'Правила за участие', en: 'Rules of participation' },
    order: 20,
  },
  {
    section: 'transparency',
    path: '/participation',
    label: { bg: 'Състояние на гражданското участие', en: 'The state of civic participation' },
    order: 25,
  },
  {
    section: 'transparency',
    path: '/deadlines',
    label: { bg: 'Срокове по закон', en: 'Legal time limits' },
    order: 30,
  },
  {
    section: 'transparency',
    path: '/api',
    label: { bg: 'Отворени данни и API', en: 'Open data and API' },
    order: 40,
  },
  { section: 'help', ...contact, order: 5 },
  {
    section: 'help',
    path: '/accessibility',
    label: { bg: 'Декларация за достъпност', en: 'Accessibility statement' },
    order: 10,
  },
  { section: 'help', path: '/privacy', label: { bg: 'Защита на личните данни', en: 'Privacy' }, order: 20 },
];
