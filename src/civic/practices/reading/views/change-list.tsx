import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Paragraphs, useLocale } from '../../../../platform/ui/index.js';
import type { FieldChange } from '../../record-words.js';
import { readingMessages } from '../reading.messages.js';

/** What each field said before and says now, folded under its name. */
export function ChangeList({
  changes,
  lang,
}: {
  changes: readonly FieldChange[];
  /** Of what was written. */
  lang: Locale;
}): VNode {
  const t = readingMessages(useLocale());
  return (
    <>
      {changes.map(({ label, was, became }) => (
        <details key={label}>
          <summary>{label}</summary>
          <dl class="was-became">
            <dt>{t('was')}</dt>
            <dd>{was ? <Paragraphs text={was} lang={lang} /> : t('nothing')}</dd>
            <dt>{t('became')}</dt>
            <dd>{became ? <Paragraphs text={became} lang={lang} /> : t('nothing')}</dd>
          </dl>
        </details>
      ))}
    </>
  );
}
