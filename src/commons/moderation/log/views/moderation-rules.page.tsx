import type { VNode } from 'preact';
import { Link, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { moderationMessages } from '../../moderation.messages.js';
import { moderationRulesMessages } from '../moderation-rules.messages.js';

export interface ModerationRulesProps {
  byRules: readonly { name: string; sentence: string }[];
  byLaw: readonly { name: string; sentence: string }[];
  sections: readonly { title: string; paragraphs: readonly string[] }[];
}

export function ModerationRulesPage(props: ModerationRulesProps): VNode {
  const locale = useLocale();
  const t = moderationRulesMessages(locale);
  return (
    <TextPage title={moderationMessages(locale)('rulesTitle')}>
      <p class="lead">{t('lead')}</p>
      <Reasons title={t('byRulesTitle')} reasons={props.byRules} />
      <Reasons title={t('byLawTitle')} reasons={props.byLaw} />
      {props.sections.map(({ title, paragraphs }) => (
        <section key={title} class="section">
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <Link path="/moderation-log">{moderationMessages(locale)('logTitle')}</Link>
      </p>
    </TextPage>
  );
}

function Reasons(props: { title: string; reasons: ModerationRulesProps['byRules'] }): VNode | null {
  if (props.reasons.length === 0) return null;
  return (
    <section class="section">
      <h2>{props.title}</h2>
      <dl class="facts">
        {props.reasons.map(({ name, sentence }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
