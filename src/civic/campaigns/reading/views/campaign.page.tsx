import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Card,
  Facts,
  FollowBox,
  Paragraphs,
  ShareLinks,
  SubjectHead,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { CAMPAIGNS_PATH } from '../../campaign.rules.js';
import { campaignMessages } from '../../campaigns.messages.js';
import { readingMessages } from '../reading.messages.js';
import {
  Actions,
  CampaignFiles,
  CampaignStyles,
  Goals,
  Reached,
  type ActionView,
  type CountRow,
  type CountTile,
  type FileView,
  type GoalView,
} from './campaign-parts.js';

export interface CampaignPageProps {
  title: string;
  lang: Locale;
  message: string;
  why: string;
  outcome: string;
  state: { label: string; tone: Tone };
  isDraft: boolean;
  period: string;
  organisers: readonly string[];
  funding: string;
  topics: readonly string[];
  goals: readonly GoalView[];
  files: readonly FileView[];
  actions: readonly ActionView[];
  reached: { tiles: readonly CountTile[]; rows: readonly CountRow[]; lead: string };
  follow: Record<string, string> | null;
  signedIn: boolean;
  address: string;
}

export function CampaignPage(props: CampaignPageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  const { lang } = props;
  return (
    <article class="campaign">
      <CampaignStyles />
      <SubjectHead
        crumbs={[{ path: CAMPAIGNS_PATH, label: campaignMessages(locale)('campaigns') }]}
        kind={campaignMessages(locale)('campaign')}
        title={props.title}
        lang={lang}
        state={props.state}
        facts={[props.period]}
        follow={props.follow ? '#follow' : undefined}
      >
        <p class="campaign-message" lang={lang}>
          {props.message}
        </p>
      </SubjectHead>
      <div class="page two-columns">
        <div class="stack">
          {props.isDraft && (
            <Banner>
              <p>{t('draft')}</p>
            </Banner>
          )}
          {props.outcome && (
            <section aria-labelledby="outcome">
              <h2 id="outcome">{t('outcome')}</h2>
              <Paragraphs text={props.outcome} lang={lang} />
            </section>
          )}
          <section aria-labelledby="why">
            <h2 id="why">{t('why')}</h2>
            <Paragraphs text={props.why} lang={lang} />
          </section>
          <Goals goals={props.goals} lang={lang} />
          <Reached {...props.reached} />
          <Actions actions={props.actions} />
          <CampaignFiles files={props.files} />
        </div>
        <aside class="rail" aria-label={t('details')}>
          <Card title={t('details')}>
            <Facts
              facts={[
                { label: t('when'), value: props.period },
                ...list(t('organisers'), props.organisers, lang),
                ...list(t('topics'), props.topics),
                ...(props.funding
                  ? [{ label: t('funding'), value: <span class="small">{props.funding}</span>, lang }]
                  : []),
              ]}
            />
          </Card>
          <ShareLinks title={props.title} address={props.address} />
          {props.follow && (
            <FollowBox
              title={t('follow')}
              hidden={props.follow}
              note={t('followNote')}
              signedIn={props.signedIn}
            />
          )}
        </aside>
      </div>
    </article>
  );
}

function list(label: string, names: readonly string[], lang?: Locale) {
  return names.length > 0 ? [{ label, value: names.join(', '), lang }] : [];
}
