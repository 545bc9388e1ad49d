import type { VNode } from 'preact';
import type { DecisionView } from '../../../../commons/decisions/index.js';
import { DecisionBox, OutcomeTag } from '../../../../commons/decisions/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  FileList,
  Link,
  Paragraphs,
  Tag,
  useLocale,
  usePath,
  type FileItem,
} from '../../../../platform/ui/index.js';
import { contributionMessages } from '../contributions.messages.js';

export interface ShownContribution {
  id: string;
  number: number;
  path: string;
  lang: Locale;
  /** Null where it is withheld; then `withheld` says why. */
  text: string | null;
  withheld: readonly string[];
  /** Its author alone reads the text, and where to appeal. */
  own: { text: string; statement: string | null } | null;
  place: string;
  received: { iso: string; text: string };
  from: string;
  onBehalf: string;
  channel: string;
  late: boolean;
  files: readonly FileItem[];
  decision: DecisionView | null;
  report: string | null;
}

/** One contribution, wherever it is shown. */
export function ContributionArticle(props: { contribution: ShownContribution; alone?: boolean }): VNode {
  const t = contributionMessages(useLocale());
  const { contribution, alone } = props;
  const { id, number, path, received, decision, report } = contribution;
  return (
    <article class="contribution" id={`contribution-${id}`} tabIndex={-1}>
      <p class="meta">
        {!alone && (
          <b>
            <Link path={path}>{t('numbered', { number })}</Link>
          </b>
        )}
        {!alone && decision && <OutcomeTag outcome={decision.outcome} />}
        <span>
          <time datetime={received.iso}>{received.text}</time>
          {[contribution.from, contribution.onBehalf, contribution.channel].map((said) => `\u00a0· ${said}`)}
        </span>
        {contribution.late && <Tag tone="late">{t('late')}</Tag>}
      </p>
      <p class="small soft">{t('about', { place: contribution.place })}</p>
      <Words {...contribution} />
      {contribution.files.length > 0 && <FileList files={contribution.files} />}
      {decision ? (
        <section aria-label={t('decision')}>
          <DecisionBox decision={decision} outcomeSaid={!alone} />
        </section>
      ) : (
        alone && <p class="soft">{t('notDecided')}</p>
      )}
      <p class="small actions">
        <Link path={path}>{t('permanent')}</Link>
        {report && <Link path={report}>{t('report')}</Link>}
      </p>
    </article>
  );
}

function Words({ text, lang, withheld, own }: ShownContribution): VNode {
  const t = contributionMessages(useLocale());
  if (text !== null) return <Paragraphs text={text} lang={lang} />;
  return (
    <>
      {withheld.map((sentence) => (
        <p key={sentence} class="withheld">
          {sentence}
        </p>
      ))}
      {own && (
        <>
          <p class="soft">{t('onlyYou')}</p>
          <Paragraphs text={own.text} lang={lang} />
          {own.statement && (
            <p>
              <Link path={own.statement}>{t('statement')}</Link>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** A list that a script opens in place, and that is a page without one. */
export function ContributionList(props: {
  contributions: readonly ShownContribution[];
  /** Where the next ones are. */
  more: string | null;
}): VNode {
  const t = contributionMessages(useLocale());
  const at = usePath();
  if (props.contributions.length === 0) return <p class="soft">{t('nobody')}</p>;
  return (
    <>
      <ol class="comment-list">
        {props.contributions.map((contribution) => (
          <li key={contribution.id}>
            <ContributionArticle contribution={contribution} />
          </li>
        ))}
      </ol>
      {props.more && (
        <p>
          <a href={at(props.more)} data-more>
            {t('more')}
          </a>
        </p>
      )}
    </>
  );
}
