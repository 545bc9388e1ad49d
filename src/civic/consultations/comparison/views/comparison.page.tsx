import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, PageHead, Tag, useLocale, type Crumb, type Tone } from '../../../../platform/ui/index.js';
import type { DiffPart } from '../../../../platform/words/index.js';
import { ChangedWords } from '../../../../platform/words/views/index.js';
import { comparisonMessages } from '../comparison.messages.js';
import { PageLinks, type PageLink } from './page-links.js';

export interface TextBody {
  id: string;
  label: string;
  text: string;
}

export type ChangeKind = 'changed' | 'split' | 'merged' | 'added' | 'dropped';

export interface ChangeItem {
  id: string;
  kind: ChangeKind;
  kindLabel: string;
  title: string;
  before: (TextBody & { parts: readonly DiffPart[] }) | null;
  after: (TextBody & { parts: readonly DiffPart[] }) | null;
  /** The proposals behind it; null where none is looked for. */
  because: readonly { number: number; path: string; outcome: 'accepted' | 'partiallyAccepted' }[] | null;
}

export type ComparisonEntry =
  | { kind: 'chapter'; id: string; heading: string }
  /** Articles in a row that say the same, with the same numbers or with others. */
  | { kind: 'unchanged'; moved: boolean; items: TextBody[] }
  | { kind: 'change'; change: ChangeItem };

export interface ComparisonPageProps {
  title: string;
  lead: string;
  crumbs: readonly Crumb[];
  lang: Locale;
  before: string;
  after: string;
  counts: readonly string[];
  entries: readonly ComparisonEntry[];
  /** What stands where one of the two texts has no such article. */
  missing: { before: string; after: string };
  links: readonly PageLink[];
}

const TONES: Record<ChangeKind, Tone> = {
  changed: 'info',
  split: 'info',
  merged: 'info',
  added: 'open',
  dropped: 'late',
};

/** Two texts, article by article. */
export function ComparisonPage(props: ComparisonPageProps): VNode {
  const t = comparisonMessages(useLocale());
  const isSame = props.entries.every(({ kind }) => kind !== 'change');
  return (
    <article>
      <PageHead title={props.title} crumbs={props.crumbs} lead={props.lead}>
        <ul class="change-counts" aria-label={t('counts')}>
          {props.counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
        <PageLinks links={props.links} />
      </PageHead>
      <div class="page changes">
        {isSame && <p>{t('nothing')}</p>}
        {props.entries.map((entry, index) => (
          <Entry key={index} entry={entry} {...props} />
        ))}
      </div>
    </article>
  );
}

function Entry({ entry, ...props }: ComparisonPageProps & { entry: ComparisonEntry }): VNode {
  if (entry.kind === 'chapter')
    return (
      <h2 id={entry.id} lang={props.lang}>
        {entry.heading}
      </h2>
    );
  if (entry.kind === 'unchanged') return <Unchanged {...entry} lang={props.lang} />;
  return <Change {...props} change={entry.change} />;
}

function Unchanged(props: { moved: boolean; items: readonly TextBody[]; lang: Locale }): VNode {
  const { moved, items, lang } = props;
  const t = comparisonMessages(useLocale());
  const [first, last] = [items[0]!, items.at(-1)!];
  return (
    <details class="unchanged">
      <summary>
        {t(moved ? 'renumbered' : 'unchanged', { count: items.length, first: first.label, last: last.label })}
      </summary>
      {items.map(({ id, label, text }) => (
        <div key={id} id={id} lang={lang}>
          <h3>{label}</h3>
          <p class="diff">{text}</p>
        </div>
      ))}
    </details>
  );
}

function Change({ change, ...props }: ComparisonPageProps & { change: ChangeItem }): VNode {
  const { id, kind, kindLabel, title, before, after } = change;
  return (
    <section class="change" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <a href={`#${id}`}>{title}</a> <Tag tone={TONES[kind]}>{kindLabel}</Tag>
      </h3>
      <div class="side-by-side">
        <Side title={props.before} side={before} missing={props.missing.before} lang={props.lang} />
        <Side title={props.after} side={after} missing={props.missing.after} lang={props.lang} />
      </div>
      <Because because={change.because} />
    </section>
  );
}

function Side(props: { title: string; side: ChangeItem['before']; missing: string; lang: Locale }): VNode {
  const { side } = props;
  return (
    <div class="side">
      <h4>
        {props.title}
        {side && `: ${side.label}`}
      </h4>
      {side ? (
        <p class="diff" lang={props.lang}>
          <ChangedWords parts={side.parts} />
        </p>
      ) : (
        <p class="soft">{props.missing}</p>
      )}
    </div>
  );
}

function Because({ because }: Pick<ChangeItem, 'because'>): VNode | null {
  const t = comparisonMessages(useLocale());
  if (because === null) return null;
  if (because.length === 0) return <p class="because soft">{t('noReason')}</p>;
  return (
    <p class="because">
      {t('because')}{' '}
      {because.map(({ number, path, outcome }, index) => (
        <>
          {index > 0 && ', '}
          <Link path={path}>{t(outcome, { number })}</Link>
        </>
      ))}
    </p>
  );
}
