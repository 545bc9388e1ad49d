import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Card, Facts, Paragraphs, useLocale } from '../../../platform/ui/index.js';
import { consultationMessages } from '../consultations.messages.js';

export interface Contact {
  name: string;
  phone: string;
  email: string;
}

/** Where proposals are handed in besides the contact. */
export interface Office extends Contact {
  address: string;
  hours: string;
}

export function HowToTakePart(props: {
  channels: string;
  lang: Locale;
  office: Office;
  contact: Contact;
}): VNode {
  const t = consultationMessages(useLocale());
  const { name, address, hours, phone, email } = props.office;
  const hasContact = props.contact.phone || props.contact.email;
  return (
    <Card title={t('howToTakePart')}>
      <p>{t(hasContact ? 'sendToContact' : 'sendToOffice')}</p>
      <Facts
        facts={[
          { label: t('office'), value: `${name}, ${address}` },
          { label: t('officeHours'), value: hours },
          { label: t('phone'), value: <PhoneLink phone={phone} /> },
          { label: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
          ...(props.channels
            ? [{ label: t('channels'), value: <Paragraphs text={props.channels} lang={props.lang} /> }]
            : []),
        ]}
      />
    </Card>
  );
}

function PhoneLink({ phone }: { phone: string }): VNode {
  return <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>;
}

export function ContactCard(props: Contact & { lang: Locale }): VNode | null {
  const t = consultationMessages(useLocale());
  if (!props.name && !props.phone && !props.email) return null;
  return (
    <Card title={t('contact')}>
      {props.name && <p lang={props.lang}>{props.name}</p>}
      {props.phone && (
        <p>
          {t('phone')}: <PhoneLink phone={props.phone} />
        </p>
      )}
      {props.email && (
        <p>
          {t('email')}: <a href={`mailto:${props.email}`}>{props.email}</a>
        </p>
      )}
    </Card>
  );
}
