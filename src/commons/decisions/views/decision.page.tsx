import type { VNode } from 'preact';
import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import {
  Banner,
  Card,
  Facts,
  Link,
  Paragraphs,
  Tag,
  TextPage,
  Trail,
  useLocale,
  type Station,
} from '../../../platform/ui/index.js';
import { TrailLinks, type TrailLinksProps } from '../../trail/views/index.js';
import { OUTCOMES, type DecisionOutcome } from '../decision.rules.js';
import { decisionMessages } from '../decisions.messages.js';
import type { DecisionView } from '../decision.view.js';

/** What was decided on; without a title where its text is withheld. */
export type AboutItem = { path: string; title: string; lang: Locale } | { kind: Text; state: Text };

export interface EarlierWording {
  version: number;
  outcome: DecisionOutcome;
  reason: string;
  changedArticle: string;
  publishedAt: Date;
}

export interface DecisionPageProps {
  decision: DecisionView;
  process: { title: string; path: string; lang: Locale };
  note: Text | null;
  /** A later wording is on its way. */
  revised: boolean;
  about: readonly AboutItem[];
  earlier: readonly EarlierWording[];
  separatedFrom: string | null;
  separatedInto: readonly string[];
  links: TrailLinksProps;
  /** From what was said to what it led to. */
  stations: readonly Station[];
}

/** A published decision at its permanent address. What officials write is in Bulgarian. */
export function DecisionPage(props: DecisionPageProps): VNode {
  const locale = useLocale();
  const t = decisionMessages(locale);
  const { decision, process, note, earlier, separatedFrom } = props;
  const { label, tone } = OUTCOMES[decision.outcome];
  const outcome = pick(label, locale);
  return (
    <TextPage
      title={t('title', { id: decision.id, outcome })}
      crumbs={[{ path: process.path, label: process.title, lang: process.lang }]}
    >
      {props.stations.length > 0 && <Trail stations={props.stations} />}
      <div class="stack">
        <p class="meta">
          <Tag tone={tone}>{outcome}</Tag>
        </p>
        {props.revised && (
          <Banner>
            <p>{t('revisedNow')}</p>
          </Banner>
        )}
        <DecisionFacts decision={decision} process={process} />
        <section aria-labelledby="reason" class="prose">
          <h2 id="reason">{t('reasonHeading')}</h2>
          <Paragraphs text={decision.reason} lang="bg" />
        </section>
        {props.about.length > 0 && (
          <section aria-labelledby="about" class="prose">
            <h2 id="about">{t('aboutHeading')}</h2>
            <ul>
              {props.about.map((item, index) => (
                <li key={index}>
                  <About item={item} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <TrailLinks {...props.links} />
        {note && (
          <Card title={t('noteTitle')}>
            <p>{pick(note, locale)}</p>
          </Card>
        )}
        {earlier.length > 0 && <Earlier wordings={earlier} />}
        {separatedFrom && (
          <p>
            <Link path={`/decisions/${separatedFrom}`}>{t('separatedFrom', { id: separatedFrom })}</Link>
          </p>
        )}
        {props.separatedInto.map((id) => (
          <p key={id}>
            <Link path={`/decisions/${id}`}>{t('separatedInto', { id })}</Link>
          </p>
        ))}
      </div>
    </TextPage>
  );
}

function DecisionFacts(props: Pick<DecisionPageProps, 'decision' | 'process'>): VNode {
  const locale = useLocale();
  const t = decisionMessages(locale);
  const { unit, publishedAt, changedArticle } = props.decision;
  const { path, title, lang } = props.process;
  const link = (
    <Link path={path} lang={lang}>
      {title}
    </Link>
  );
  return (
    <Facts
      facts={[
        { label: t('process'), value: link },
        ...(unit ? [{ label: t('unit'), value: pick(unit.name, locale) }] : []),
        ...(publishedAt ? [{ label: t('publishedOn'), value: formatDate(publishedAt, locale) }] : []),
        ...(changedArticle ? [{ label: t('articleFact'), value: changedArticle, lang: 'bg' as const }] : []),
      ]}
    />
  );
}

function About(props: { item: AboutItem }): VNode {
  const locale = useLocale();
  const { item } = props;
  if ('path' in item)
    return (
      <Link path={item.path} lang={item.lang}>
        {item.title}
      </Link>
    );
  const words = { kind: pick(item.kind, locale), state: pick(item.state, locale) };
  return <span class="soft">{decisionMessages(locale)('withheld', words)}</span>;
}

function Earlier(props: { wordings: readonly EarlierWording[] }): VNode {
  const locale = useLocale();
  const t = decisionMessages(locale);
  return (
    <section aria-labelledby="earlier" class="prose">
      <h2 id="earlier">{t('earlierHeading')}</h2>
      {props.wordings.map(({ version, outcome, reason, changedArticle, publishedAt }) => (
        <details key={version}>
          <summary>
            {t('earlierOne', {
              outcome: pick(OUTCOMES[outcome].label, locale),
              date: formatDate(publishedAt, locale),
            })}
          </summary>
          <Paragraphs text={reason} lang="bg" />
          {changedArticle && (
            <p>
              {t('changes')} <span lang="bg">{changedArticle}</span>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}
