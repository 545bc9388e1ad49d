import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Card, Paragraphs, useLocale } from '../../../platform/ui/index.js';
import type { Point } from '../debate.rules.js';
import { debateMessages } from '../debates.messages.js';

export interface ConclusionView {
  /** „Дирекция „Околна среда“, инж. Петър Колев“ */
  by: string;
  at: string;
  iso: string;
  text: string;
  points: readonly Point[];
  lang: Locale;
  /** „На 3 май 2027 г. проверяваме тук какво е направено.“, while that is still ahead. */
  reviewOn: string | null;
  review: { at: string; note: string } | null;
}

/** What the municipality makes of the debate. Officials write in Bulgarian. */
export function DebateConclusion(props: ConclusionView): VNode {
  const t = debateMessages(useLocale());
  const taken = props.points.filter((point) => point.taken);
  const declined = props.points.filter((point) => !point.taken);
  return (
    <Card title={t('conclusion')} id="conclusion" class="conclusion">
      <p class="soft small">
        <span lang={props.lang}>{props.by}</span>, <time datetime={props.iso}>{props.at}</time>
      </p>
      <Paragraphs text={props.text} lang={props.lang} />
      {taken.length > 0 && (
        <div class="prose">
          <h3>{t('taken')}</h3>
          <ul lang={props.lang}>
            {taken.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {declined.length > 0 && (
        <div class="prose">
          <h3>{t('declined')}</h3>
          <ul lang={props.lang}>
            {declined.map(({ text, reason }) => (
              <li key={text}>
                <b>{text}</b> – {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.reviewOn && <p>{props.reviewOn}</p>}
      {props.review && (
        <div class="prose">
          <h3>{t('reviewTitle')}</h3>
          <p class="soft small">{props.review.at}</p>
          <Paragraphs text={props.review.note} lang={props.lang} />
        </div>
      )}
    </Card>
  );
}
