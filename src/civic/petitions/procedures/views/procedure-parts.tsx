import type { VNode } from 'preact';
import { HowComputed, Table, Tag, useLocale } from '../../../../platform/ui/index.js';
import { proceduresMessages } from '../procedures.messages.js';

export interface ShownStep {
  key: string;
  title: string;
  text: string;
  article: string;
  by: 'committee' | 'municipality';
}

export interface ShownNeeded {
  what: string;
  count: string;
  article: string;
}

export interface ShownTerm {
  key: string;
  what: string;
  long: string;
  from: string;
  article: string;
}

export interface ShownDated {
  key: string;
  what: string;
  day: string;
  article: string;
  how: readonly string[];
}

/** Whose turn a step is. */
export function StepBy(props: { by: ShownStep['by'] }): VNode {
  const t = proceduresMessages(useLocale());
  return props.by === 'committee' ? (
    <Tag tone="open">{t('byCommittee')}</Tag>
  ) : (
    <Tag tone="info">{t('byMunicipality')}</Tag>
  );
}

export function Steps(props: { steps: readonly ShownStep[] }): VNode {
  return (
    <ol class="steps">
      {props.steps.map((step) => (
        <li key={step.key} id={`step-${step.key}`}>
          <h3>{step.title}</h3>
          <p>{step.text}</p>
          <p class="small soft meta">
            <StepBy by={step.by} />
            <span>{step.article}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

export function NeededTable(props: { caption: string; needed: readonly ShownNeeded[] }): VNode {
  const t = proceduresMessages(useLocale());
  return (
    <Table
      caption={props.caption}
      columns={[
        { label: t('columnWhat') },
        { label: t('columnCount'), numeric: true },
        { label: t('columnArticle') },
      ]}
      rows={props.needed.map(({ what, count, article }) => [
        what,
        <b key="count">{count}</b>,
        <span key="article" class="small">
          {article}
        </span>,
      ])}
    />
  );
}

/** The terms of the law, each with its article; how far they were checked is said beside each. */
export function TermsTable(props: { caption: string; terms: readonly ShownTerm[] }): VNode {
  const t = proceduresMessages(useLocale());
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { label: t('columnTerm') },
        { label: t('columnLong') },
        { label: t('columnFrom') },
        { label: t('columnArticle') },
        { label: t('columnCertainty') },
      ]}
      rows={props.terms.map(({ what, long, from, article }) => [
        what,
        long,
        from,
        <span key="article" class="small">
          {article}
        </span>,
        <Tag key="certainty" tone="plain">
          {t('read')}
        </Tag>,
      ])}
    />
  );
}

/** What follows from typed dates, each with its „Как е изчислено“. */
export function DatedTable(props: { caption: string; dated: readonly ShownDated[] }): VNode {
  const t = proceduresMessages(useLocale());
  return (
    <Table
      caption={props.caption}
      columns={[{ label: t('columnTerm') }, { label: t('columnDay') }, { label: t('columnArticle') }]}
      rows={props.dated.map(({ what, day, article, how }) => [
        what,
        <>
          <b>{day}</b>
          <HowComputed>
            {how.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </HowComputed>
        </>,
        <span key="article" class="small">
          {article}
        </span>,
      ])}
    />
  );
}
