import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import type { FieldChange } from '../../record-words.js';
import { readingMessages } from '../reading.messages.js';
import { ChangeList } from './change-list.js';
import { PracticeStyles } from './practice-styles.js';

export interface VersionView {
  number: number;
  /** „Версия 2 от 3 май 2026 г.“ */
  title: string;
  note: string;
  changes: readonly FieldChange[];
}

export interface ChangesPageProps {
  title: string;
  practice: { path: string; title: string; lang: Locale };
  lead: string;
  versions: readonly VersionView[];
}

/** Every version that everybody could read, and what each of them changed. */
export function ChangesPage({ title, practice, lead, versions }: ChangesPageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  return (
    <TextPage
      title={title}
      crumbs={[
        { path: PRACTICES_PATH, label: practiceMessages(locale)('practices') },
        { path: practice.path, label: practice.title, lang: practice.lang },
      ]}
    >
      <PracticeStyles />
      <p class="lead" lang={practice.lang}>
        {practice.title}
      </p>
      <p>{lead}</p>
      <div class="stack">
        {versions.map((version) => (
          <section key={version.number} class="card" aria-labelledby={`version-${version.number}`}>
            <h2 class="card-title" id={`version-${version.number}`}>
              {version.title}
            </h2>
            <p lang={version.changes.length > 0 ? 'bg' : undefined}>{version.note}</p>
            <ChangeList changes={version.changes} lang={practice.lang} />
          </section>
        ))}
      </div>
      <p class="answers-change">
        <Link path={practice.path}>{t('toPractice')}</Link>
      </p>
    </TextPage>
  );
}
