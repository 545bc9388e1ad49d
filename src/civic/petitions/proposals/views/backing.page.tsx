import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  Facts,
  Meter,
  SubjectHead,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { ownMessages } from '../own.messages.js';
import { wizardMessages } from '../wizard.messages.js';
import { PetitionWords } from './petition-words.js';

export interface BackingPageProps {
  title: string;
  lang: Locale;
  demand: string;
  why: string;
  by: string;
  state: { label: string; tone: Tone };
  /** Who asks whom, and what happens then. */
  lead: string;
  facts: readonly { label: string; value: string; lang?: Locale }[];
  count: number;
  needed: number;
  until: string;
  sign: string;
}

/** What somebody reads who was sent the link for backers. */
export function BackingPage(props: BackingPageProps): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  const { count, needed } = props;
  const words = t('backersOf', { count, needed });
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/petitions', label: wizardMessages(locale)('petitions') }]}
        kind={t('kind')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[props.by]}
      />
      <div class="page two-columns">
        <div class="stack">
          <Banner title={t('backTitle')}>
            <p>{props.lead}</p>
          </Banner>
          <p class="actions">
            <ButtonLink path={props.sign}>{t('backSign')}</ButtonLink>
          </p>
          <PetitionWords {...props} />
        </div>
        <div class="rail">
          <Card title={t('backers')}>
            <p>
              <b>{words}</b>
            </p>
            <Meter value={count} max={needed} label={words} />
            <p>{t('seekingUntil', { date: props.until })}</p>
          </Card>
          <Card title={t('answers')}>
            <Facts facts={props.facts} />
          </Card>
        </div>
      </div>
    </article>
  );
}
