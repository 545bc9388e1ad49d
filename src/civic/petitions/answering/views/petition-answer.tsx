import type { VNode } from 'preact';
import type { Text } from '../../../../platform/i18n/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { Card, Link, Paragraphs, Tag, useLocale, type Tone } from '../../../../platform/ui/index.js';
import { answerMessages } from '../answering.messages.js';

/** What the municipality answered. Officials write in Bulgarian. */
export interface AnswerBox {
  outcome: { label: Text; tone: Tone };
  text: string;
  unit: string | null;
  /** Name and position. */
  who: string;
  /** „3 декември 2026 г.“ and '2026-12-03' */
  date: string;
  iso: string;
  /** The permanent address, without the language prefix. */
  path: string;
}

export function PetitionAnswer(props: AnswerBox): VNode {
  const locale = useLocale();
  const t = answerMessages(locale);
  return (
    <Card title={t('title')} id="answer" class="conclusion">
      <p class="meta">
        <Tag tone={props.outcome.tone}>{pick(props.outcome.label, locale)}</Tag>
        <span class="fact">
          <span lang="bg">{props.who}</span>
          {props.unit && `, ${props.unit}`}, <time datetime={props.iso}>{props.date}</time>
        </span>
      </p>
      <Paragraphs text={props.text} lang="bg" />
      <p class="small">
        <Link path={props.path}>{t('permanent')}</Link>
      </p>
    </Card>
  );
}
