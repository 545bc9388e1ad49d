import type { VNode } from 'preact';
import { FileList, Paragraphs, useLocale } from '../../../../../platform/ui/index.js';
import { pageMessages } from '../page.messages.js';

/** What either side said, and what shows it. Both write in Bulgarian. */
export interface EvidenceShown {
  text: string;
  link: { href: string; host: string } | null;
  file: { name: string; href: string; mediaType: string; bytes: number } | null;
}

export interface HistoryLine {
  at: string;
  iso: string;
  side: 'municipality' | 'organisation';
  text: string;
  /** Why, in the words of whoever did it. */
  reason: string;
  evidence: EvidenceShown | null;
}

export function Evidence({ text, link, file }: EvidenceShown): VNode {
  const t = pageMessages(useLocale());
  return (
    <div class="evidence">
      <Paragraphs text={text} lang="bg" />
      {link && (
        <p class="small">
          <a href={link.href} rel="noopener nofollow">
            {t('evidenceLink', { host: link.host })}
          </a>
        </p>
      )}
      {file && <FileList files={[file]} />}
    </div>
  );
}

export function History({ lines }: { lines: readonly HistoryLine[] }): VNode {
  const t = pageMessages(useLocale());
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <p class="soft small">{t('historyNote')}</p>
      <ol class="list timeline both-sides">
        {lines.map((line) => (
          <li key={line.iso + line.text} class={line.side}>
            <p class="soft small">
              <time datetime={line.iso}>{line.at}</time> · {t(line.side)}
            </p>
            <p>
              <b>{line.text}</b>
            </p>
            {line.reason && <Paragraphs text={line.reason} lang="bg" />}
            {line.evidence && <Evidence {...line.evidence} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
