import type { VNode } from 'preact';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { Banner, PageHead, Paragraphs, Table } from '../../../platform/ui/index.js';
import { privacyMessages } from '../privacy.messages.js';

export interface PrivacyPageProps {
  locale: Locale;
  municipality: Text;
  eik: string;
  address: Text;
  dpoEmail: string;
  dpoPhone: string;
  demo: boolean;
}

const KEPT = [
  'subscription',
  'letters',
  'account',
  'written',
  'registered',
  'moderated',
  'signIn',
  'session',
  'rate',
] as const;
const SECTIONS = ['none', 'protect', 'browser', 'rights', 'complaint'] as const;

export function PrivacyPage(props: PrivacyPageProps): VNode {
  const { locale } = props;
  const t = privacyMessages(locale);
  const facts = {
    municipality: pick(props.municipality, locale),
    eik: props.eik,
    address: pick(props.address, locale),
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="page">
        {props.demo && (
          <Banner kind="warning">
            <p>{t('demoNote')}</p>
          </Banner>
        )}
        <section class="prose">
          <h2>{t('controllerTitle')}</h2>
          <Paragraphs text={t('controllerText', facts)} />
          <p>
            <a href={`mailto:${props.dpoEmail}`}>{props.dpoEmail}</a>, {props.dpoPhone}
          </p>
        </section>
        <section class="section">
          <h2>{t('keptTitle')}</h2>
          <Table
            caption={t('keptTitle')}
            captionHidden
            columns={[{ label: t('what') }, { label: t('why') }, { label: t('howLong') }]}
            rows={KEPT.map((kept) => [t(kept), t(`${kept}Why`), t(`${kept}Until`)])}
          />
        </section>
        <div class="prose">
          {SECTIONS.map((section) => (
            <section key={section}>
              <h2>{t(`${section}Title`)}</h2>
              <Paragraphs text={t(`${section}Text`)} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
