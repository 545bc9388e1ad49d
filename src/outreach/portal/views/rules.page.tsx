import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Link, PageHead, Paragraphs } from '../../../platform/ui/index.js';
import { rulesMessages } from '../rules.messages.js';

const SECTIONS = ['you', 'we', 'organisations', 'elsewhere', 'disagree'] as const;

export function RulesPage(props: { locale: Locale }): VNode {
  const t = rulesMessages(props.locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="page">
        <div class="prose">
          {SECTIONS.map((section) => (
            <section key={section}>
              <h2>{t(`${section}Title`)}</h2>
              <Paragraphs text={t(`${section}Text`)} />
            </section>
          ))}
          <p>
            <Link path="/contact">{t('contact')}</Link>
          </p>
        </div>
      </div>
    </>
  );
}
