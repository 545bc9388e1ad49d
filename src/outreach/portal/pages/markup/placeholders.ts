import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import { municipalitySettings, type Settings } from '../../../../platform/settings/index.js';
import { statementSettings } from '../../portal.settings.js';

/** What a text may leave to the settings: `{dpoEmail}`. */
export const PLACEHOLDERS = [
  'municipality',
  'eik',
  'address',
  'phone',
  'email',
  'website',
  'serviceCentre',
  'serviceHours',
  'dpoEmail',
  'dpoPhone',
  'accessibilityReviewedOn',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

export interface PlaceholderValue {
  text: string;
  /** Where it can be written to, called or read. */
  href?: string;
}

export type PlaceholderValues = Record<Placeholder, PlaceholderValue>;

export function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

export function placeholderValues(settings: Settings, locale: Locale): PlaceholderValues {
  const { name, eik, address, phone, email, website, serviceCentre } = settings.read(municipalitySettings);
  const { dpoEmail, dpoPhone, accessibilityReviewedOn } = settings.read(statementSettings);
  const mail = (text: string) => ({ text, href: `mailto:${text}` });
  const telephone = (text: string) => ({ text, href: `tel:${text.replace(/[^+\d]/g, '')}` });
  return {
    municipality: { text: pick(name, locale) },
    eik: { text: eik },
    address: { text: pick(address, locale) },
    phone: telephone(phone),
    email: mail(email),
    website: { text: website.replace(/^https?:\/\//, ''), href: website },
    serviceCentre: { text: pick(serviceCentre.name, locale) },
    serviceHours: { text: pick(serviceCentre.hours, locale) },
    dpoEmail: mail(dpoEmail),
    dpoPhone: telephone(dpoPhone),
    accessibilityReviewedOn: { text: formatDate(accessibilityReviewedOn, locale) },
  };
}

/** Where no links can stand: descriptions. */
export function withPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(/\{(\w+)\}/g, (typed, name: string) =>
    isPlaceholder(name) ? values[name].text : typed,
  );
}
