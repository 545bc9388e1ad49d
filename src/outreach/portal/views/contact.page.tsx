import type { ComponentChildren, VNode } from 'preact';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { Facts, Link, PageHead } from '../../../platform/ui/index.js';
import { contactMessages } from '../contact.messages.js';

export interface ContactPageProps {
  locale: Locale;
  municipality: Text;
  address: Text;
  phone: string;
  email: string;
  website: string;
  serviceCentre: { name: Text; hours: Text };
  dpoEmail: string;
  /** The lists of the modules that have something to say in. */
  lists: readonly { path: string; plural: string }[];
}

export function ContactPage(props: ContactPageProps): VNode {
  const { locale } = props;
  const t = contactMessages(locale);
  const centre = pick(props.serviceCentre.name, locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="page">
        <h2>{t('doorsTitle')}</h2>
        <ul class="doors">
          <Door title={t('opinion')} text={t('opinionText')}>
            {props.lists.map((list) => (
              <Link key={list.path} path={list.path}>
                {list.plural}
              </Link>
            ))}
          </Door>
          <Door title={t('news')} text={t('newsText')}>
            <Link path="/#subscribe">{t('newsLink')}</Link>
          </Door>
          <Door title={t('request')} text={t('requestText', { serviceCentre: centre })}>
            <Link path="/write">{t('requestLink')}</Link>
          </Door>
          <Door title={t('information')} text={t('informationText')}>
            <a href="https://pitay.government.bg">{t('informationLink')}</a>
          </Door>
          <Door title={t('data')} text={t('dataText')}>
            <Link path="/privacy">{t('dataLink')}</Link>
          </Door>
          <Door title={t('trouble')} text={t('troubleText')}>
            <Link path="/accessibility">{t('troubleLink')}</Link>
          </Door>
        </ul>
        <h2>{t('contactsTitle')}</h2>
        <address class="contacts">
          <Facts
            facts={[
              {
                label: t('address'),
                value: `${pick(props.municipality, locale)}, ${pick(props.address, locale)}`,
              },
              {
                label: t('phone'),
                value: <a href={`tel:${props.phone.replace(/[^+\d]/g, '')}`}>{props.phone}</a>,
              },
              { label: t('email'), value: <a href={`mailto:${props.email}`}>{props.email}</a> },
              {
                label: t('website'),
                value: <a href={props.website}>{props.website.replace(/^https?:\/\//, '')}</a>,
              },
              { label: centre, value: pick(props.serviceCentre.hours, locale) },
              { label: t('dpo'), value: <a href={`mailto:${props.dpoEmail}`}>{props.dpoEmail}</a> },
            ]}
          />
        </address>
        <p class="soft">{t('emergency')}</p>
      </div>
    </>
  );
}

function Door(props: { title: string; text: string; children?: ComponentChildren }): VNode {
  return (
    <li class="card">
      <h3>{props.title}</h3>
      <p>{props.text}</p>
      <p>{props.children}</p>
    </li>
  );
}
