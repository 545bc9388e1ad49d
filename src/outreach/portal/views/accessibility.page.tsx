import type { VNode } from 'preact';
import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { PageHead, Paragraphs } from '../../../platform/ui/index.js';
import { accessibilityMessages } from '../accessibility.messages.js';

const SECTIONS = ['status', 'done', 'gaps', 'prepared', 'feedback', 'enforcement'] as const;

export function AccessibilityPage(props: {
  locale: Locale;
  municipality: Text;
  reviewedOn: string;
  email: string;
  phone: string;
}): VNode {
  const { locale } = props;
  const t = accessibilityMessages(locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { municipality: pick(props.municipality, locale) })} />
      <div class="page">
        <div class="prose">
          {SECTIONS.map((section) => (
            <section key={section}>
              <h2>{t(`${section}Title`)}</h2>
              <Paragraphs text={t(`${section}Text`, { date: formatDate(props.reviewedOn, locale) })} />
              {section === 'feedback' && (
                <p>
                  <a href={`mailto:${props.email}`}>{props.email}</a>, {props.phone}
                </p>
              )}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
