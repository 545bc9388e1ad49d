import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Link, Paragraphs, Tag, type Tone } from '../../../../../platform/ui/index.js';

export interface ResultView {
  title: string;
  lang: Locale;
  path: string;
  state: string;
  tone: Tone;
}

export interface DecisionView {
  number: number;
  label: string;
  text: string;
  lang: Locale;
  state: { label: string; tone: Tone };
  facts: readonly string[];
  /** What was done. */
  note: string;
  waits: string | null;
  results: readonly ResultView[];
}

/** What was decided, each with an address, and what became of it. */
export function DecisionList(props: { decisions: readonly DecisionView[]; addressed: boolean }): VNode {
  return (
    <ol class="decision-list">
      {props.decisions.map((decision) => (
        <li key={decision.number} id={props.addressed ? `decision-${decision.number}` : undefined}>
          <p class="small">
            <b>{decision.label}</b> <Tag tone={decision.state.tone}>{decision.state.label}</Tag>
          </p>
          <Paragraphs text={decision.text} lang={decision.lang} />
          {decision.facts.length > 0 && <p class="small soft">{decision.facts.join(' · ')}</p>}
          {decision.note && <Paragraphs text={decision.note} lang={decision.lang} class="small" />}
          {decision.waits && <p class="small soft">{decision.waits}</p>}
          <Results results={decision.results} />
        </li>
      ))}
    </ol>
  );
}

export function Results(props: { results: readonly ResultView[] }): VNode | null {
  if (props.results.length === 0) return null;
  return (
    <ul class="came-of-it">
      {props.results.map(({ title, lang, path, state, tone }) => (
        <li key={path}>
          <Link path={path}>
            <span lang={lang}>{title}</span>
          </Link>{' '}
          <Tag tone={tone}>{state}</Tag>
        </li>
      ))}
    </ul>
  );
}
