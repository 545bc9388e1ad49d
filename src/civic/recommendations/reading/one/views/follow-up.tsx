import type { VNode } from 'preact';
import {
  Banner,
  Card,
  Facts,
  LineChart,
  Meter,
  Tag,
  useLocale,
  type Series,
  type Tone,
} from '../../../../../platform/ui/index.js';
import { pageMessages } from '../page.messages.js';
import { Evidence, type EvidenceShown } from './evidence.js';

interface SideShown {
  label: string;
  tone: Tone;
  /** „отчет от 3 май 2026 г.“ */
  when: string;
  evidence: EvidenceShown;
}

export interface SidesProps {
  /** Null where nothing was reported. */
  municipality: (SideShown & { progress: number }) | null;
  organisation: SideShown | null;
  organisationName: string;
  differ: boolean;
}

export interface MilestoneLine {
  /** Where paths lead to, and to what shows that it is done. */
  anchor: string;
  resultAnchor: string;
  title: string;
  due: string;
  done: boolean;
  label: string;
  tone: Tone;
  evidence: EvidenceShown | null;
}

export interface DisputeBox {
  title: string;
  state: { label: string; tone: Tone };
  evidence: EvidenceShown;
  answer: { who: string; evidence: EvidenceShown } | null;
}

export interface IndicatorBox {
  title: string;
  facts: readonly { label: string; value: string }[];
  chart: { labels: readonly string[]; series: readonly Series[] } | null;
}

/** What both sides say of it, beside each other. */
export function BothSides(props: SidesProps): VNode {
  const t = pageMessages(useLocale());
  const { municipality, organisation } = props;
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">{t('sides')}</h2>
      {props.differ && (
        <Banner kind="warning">
          <p>{t('differ')}</p>
        </Banner>
      )}
      <div class="sides">
        <Card title={t('municipality')} level={3} class="side municipality">
          {municipality ? (
            <>
              <p class="meta">
                <Tag tone={municipality.tone}>{municipality.label}</Tag>
                <span class="fact">{municipality.when}</span>
              </p>
              <p class="progress big">
                <Meter
                  value={municipality.progress}
                  max={100}
                  label={t('progressLabel', { progress: municipality.progress })}
                />
                <b class="num" aria-hidden="true">
                  {t('percent', { progress: municipality.progress })}
                </b>
              </p>
              <Evidence {...municipality.evidence} />
            </>
          ) : (
            <p class="soft">{t('noReport')}</p>
          )}
        </Card>
        <Card title={props.organisationName} level={3} class="side organisation">
          {organisation ? (
            <>
              <p class="meta">
                <Tag tone={organisation.tone}>{organisation.label}</Tag>
                <span class="fact">{organisation.when}</span>
              </p>
              <Evidence {...organisation.evidence} />
            </>
          ) : (
            <p class="soft">{t('noVerdict')}</p>
          )}
        </Card>
      </div>
    </section>
  );
}

export function Disputes({ disputes }: { disputes: readonly DisputeBox[] }): VNode | null {
  const t = pageMessages(useLocale());
  if (disputes.length === 0) return null;
  return (
    <section aria-labelledby="disputes" class="stack">
      <h2 id="disputes">{t('disputes')}</h2>
      {disputes.map((dispute) => (
        <Card key={dispute.title} title={dispute.title} level={3} class="dispute">
          <p class="meta">
            <Tag tone={dispute.state.tone}>{dispute.state.label}</Tag>
          </p>
          <Evidence {...dispute.evidence} />
          {dispute.answer && (
            <div class="dispute-answer">
              <p>
                <b lang="bg">{dispute.answer.who}</b>
              </p>
              <Evidence {...dispute.answer.evidence} />
            </div>
          )}
        </Card>
      ))}
    </section>
  );
}

export function MilestoneList({ milestones }: { milestones: readonly MilestoneLine[] }): VNode | null {
  const t = pageMessages(useLocale());
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      <ol class="milestones">
        {milestones.map(({ anchor, resultAnchor, title, due, done, label, tone, evidence }) => (
          <li key={anchor} id={anchor} class={done ? 'done' : undefined}>
            <p>
              <b lang="bg">{title}</b>
            </p>
            <p class="meta">
              <Tag tone={tone}>{label}</Tag>
              <span class="fact">{due}</span>
            </p>
            {evidence && (
              <div id={resultAnchor}>
                <Evidence {...evidence} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Indicators({ indicators }: { indicators: readonly IndicatorBox[] }): VNode | null {
  const t = pageMessages(useLocale());
  if (indicators.length === 0) return null;
  return (
    <section aria-labelledby="indicators" class="stack">
      <h2 id="indicators">{t('indicators')}</h2>
      {indicators.map(({ title, facts, chart }) => (
        <Card key={title} class="indicator">
          <h3 lang="bg" class="card-title">
            {title}
          </h3>
          <Facts facts={facts} />
          {chart ? <LineChart title={title} {...chart} /> : <p class="soft">{t('notMeasured')}</p>}
        </Card>
      ))}
    </section>
  );
}
