import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Link,
  Paragraphs,
  Tag,
  TextPage,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { appealMessages } from '../../appeals/appeal.messages.js';
import { statementMessages } from '../statement.messages.js';
import type { StatementView } from './statement.email.js';

export interface ShownAppeal {
  text: string;
  lang: Locale;
  at: Date;
  state: { label: string; tone: Tone };
  answer: string;
}

export interface StatementPageProps {
  view: StatementView;
  appealPath: string;
  appeal: ShownAppeal | null;
  /** It has just been sent. */
  appealed: boolean;
}

export function StatementPage(props: StatementPageProps): VNode {
  const locale = useLocale();
  const t = statementMessages(locale);
  const { view, appeal } = props;
  return (
    <TextPage title={view.title} above={props.appealed && <Appealed />}>
      <p class="lead">{view.lead}</p>
      <Facts facts={view.facts} />
      {view.text && (
        <Card title={t('yourText')}>
          <Paragraphs text={view.text.text} lang={view.text.lang} />
        </Card>
      )}
      {view.remedies.length > 0 && (
        <section class="section">
          <h2>{t('remedies')}</h2>
          {view.remedies.map((remedy) => (
            <p key={remedy}>{remedy}</p>
          ))}
          {view.mayAppeal && (
            <p>
              <ButtonLink path={props.appealPath}>{t('appealButton')}</ButtonLink>
            </p>
          )}
        </section>
      )}
      {appeal && <AppealCard appeal={appeal} locale={locale} />}
      <p class="small soft">
        {t('number', { number: view.number })}. {t('lawNote')}{' '}
        <Link path="/moderation-rules">{t('openRules')}</Link>
      </p>
    </TextPage>
  );
}

function Appealed(): VNode {
  const t = appealMessages(useLocale());
  return (
    <Banner kind="success" title={t('sentTitle')}>
      <p>{t('sentText')}</p>
    </Banner>
  );
}

function AppealCard({ appeal, locale }: { appeal: ShownAppeal; locale: Locale }): VNode {
  const t = appealMessages(locale);
  return (
    <Card title={t('yours')}>
      <p class="meta">
        <Tag tone={appeal.state.tone}>{appeal.state.label}</Tag>
        <span class="fact">{formatDate(appeal.at, locale)}</span>
      </p>
      <Paragraphs text={appeal.text} lang={appeal.lang} />
      {appeal.answer && (
        <>
          <h3>{t('answer')}</h3>
          <Paragraphs text={appeal.answer} lang="bg" />
        </>
      )}
    </Card>
  );
}

export interface StatementItem {
  path: string;
  title: string;
  about: string;
  lang?: Locale;
  at: string;
}

export function StatementsPage(props: { items: readonly StatementItem[] }): VNode {
  const t = statementMessages(useLocale());
  return (
    <TextPage title={t('mineTitle')} crumbs={[{ path: '/account', label: t('profile') }]}>
      <p class="lead">{t('mineLead')}</p>
      {props.items.length === 0 ? (
        <EmptyState title={t('mineNone')}>
          <p>{t('mineNoneHint')}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {props.items.map((item) => (
            <li key={item.path}>
              <Card>
                <p>
                  <Link path={item.path}>{item.title}</Link>
                </p>
                <p class="small" lang={item.lang}>
                  {item.about}
                </p>
                <p class="small soft">{item.at}</p>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </TextPage>
  );
}
