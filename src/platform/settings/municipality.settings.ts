import { z } from 'zod';
import { contrast, say } from '../ui/index.js';
import { defineSettings } from './settings-group.js';

const MOST_TEXT = 300;
const LEAST_CONTRAST = 4.5;
const WHITE = '#ffffff';

const blank = say({ bg: 'Попълнете това поле.', en: 'Fill in this field.' });
const colour = say({ bg: 'Напишете цвят като #0f5b4c.', en: 'Write a colour such as #0f5b4c.' });
const pale = say({
  bg: 'Цветът е твърде светъл: контрастът с бялото е под 4,5 : 1.',
  en: 'The colour is too pale: its contrast with white is below 4.5:1.',
});
const ownPath = say({
  bg: 'Посочете път в този сайт, например /files/…/logo.png.',
  en: 'Give a path on this site, such as /files/…/logo.png.',
});
const eikDigits = say({ bg: 'ЕИК има 9 или 13 цифри.', en: 'An EIK has 9 or 13 digits.' });
const phoneDigits = say({
  bg: 'Напишете телефон само с цифри и +.',
  en: 'Write a telephone number: digits and +.',
});
const emailForm = say({
  bg: 'Напишете имейл адрес като ime@poshta.bg.',
  en: 'Write an e-mail address like name@mail.com.',
});
const urlForm = say({
  bg: 'Напишете пълен адрес, който започва с https://.',
  en: 'Write an address that begins with https://.',
});
const voterCount = say({
  bg: 'Напишете цяло число от 1 до 10 000 000.',
  en: 'Write a whole number from 1 to 10,000,000.',
});
const dateForm = say({ bg: 'Напишете дата като 2026-11-22.', en: 'Write a date such as 2026-11-22.' });

const line = z.string(blank).trim().min(1, blank).max(MOST_TEXT);
const text = z.object({ bg: line, en: line });

/** Brand colours carry white text or stand on white as text, so they are checked as such (WCAG 1.4.3). */
const readable = z
  .string(colour)
  .regex(/^#[0-9a-f]{6}$/i, { error: colour, abort: true })
  .refine((value) => contrast(value, WHITE) >= LEAST_CONTRAST, pale);

const municipality = z.object({
  name: text,
  shortName: text,
  eik: z.string(eikDigits).regex(/^\d{9}(\d{4})?$/, eikDigits),
  /** On the own site: a picture from elsewhere is neither allowed by the CSP nor kept by us. */
  logoUrl: z
    .string(ownPath)
    .regex(/^\/(?!\/)[^\s\\]*$/, ownPath)
    .nullable(),
  colours: z.object({ pine: readable, pineDeep: readable, clay: readable, sky: readable }),
  address: text,
  phone: z.string(phoneDigits).regex(/^[+0-9][0-9 ()/-]{4,30}$/, phoneDigits),
  email: z.email(emailForm),
  website: z.url({ protocol: /^https?$/, error: urlForm }),
  serviceCentre: z.object({ name: text, hours: text }),
  /** Thresholds of direct participation are shares of this number. */
  voters: z.object({
    count: z.int(voterCount).min(1, voterCount).max(10_000_000, voterCount),
    asOf: z.iso.date(dateForm),
    source: text,
  }),
});

export type Municipality = z.infer<typeof municipality>;

/** Who runs this installation. The defaults are those of the municipality that it was first made for. */
export const municipalitySettings = defineSettings<Municipality>('municipality', {
  label: { bg: 'Община', en: 'Municipality' },
  schema: municipality,
  defaults: {
    name: { bg: 'Община Сандански', en: 'Sandanski Municipality' },
    shortName: { bg: 'Сандански', en: 'Sandanski' },
    eik: '000024955',
    logoUrl: null,
    colours: { pine: '#0f5b4c', pineDeep: '#0a3f36', clay: '#a83f22', sky: '#1f5a8f' },
    address: { bg: 'бул. „Свобода“ № 14, 2800 Сандански', en: '14 Svoboda Blvd, 2800 Sandanski, Bulgaria' },
    phone: '0746 8 99 00',
    email: 'obshtina@sandanski.bg',
    website: 'https://www.sandanski.bg',
    serviceCentre: {
      name: {
        bg: 'Център за административно и информационно обслужване на граждани',
        en: 'Citizens’ service and information centre',
      },
      hours: { bg: 'Понеделник – петък, 8:30 – 17:00 ч.', en: 'Monday to Friday, 8:30–17:00' },
    },
    voters: {
      count: 33_200,
      asOf: '2025-02-28',
      source: {
        bg: 'Частични избори за общински съвет, февруари 2025 г.',
        en: 'Partial election of the municipal council, February 2025',
      },
    },
  },
  fields: {
    name: { label: { bg: 'Наименование', en: 'Name' } },
    shortName: {
      label: { bg: 'Кратко наименование', en: 'Short name' },
      hint: { bg: 'До знака в горния край на страниците', en: 'Beside the mark at the top of the pages' },
    },
    eik: { label: { bg: 'ЕИК', en: 'Company number (EIK)' } },
    logoUrl: {
      label: { bg: 'Лого', en: 'Logo' },
      hint: {
        bg: 'Адрес на качен файл, например /files/…/logo.png',
        en: 'Address of an uploaded file, such as /files/…/logo.png',
      },
    },
    colours: {
      label: { bg: 'Цветове', en: 'Colours' },
      hint: {
        bg: 'Върху тях стои бял текст: контрастът е поне 4,5 : 1',
        en: 'White text stands on them: at least 4.5:1',
      },
    },
    address: { label: { bg: 'Адрес', en: 'Address' } },
    phone: { label: { bg: 'Телефон', en: 'Telephone' } },
    email: { label: { bg: 'Имейл', en: 'E-mail' } },
    website: { label: { bg: 'Официален сайт', en: 'Official website' } },
    serviceCentre: { label: { bg: 'Център за обслужване', en: 'Service centre' } },
    voters: {
      label: { bg: 'Граждани с избирателни права', en: 'Eligible voters' },
      hint: {
        bg: 'По този брой се изчисляват праговете за подписки, събрания и референдум; посочете към коя дата е и откъде',
        en: 'Thresholds of petitions, assemblies and referenda follow from it; say as of when and from where',
      },
    },
  },
});
