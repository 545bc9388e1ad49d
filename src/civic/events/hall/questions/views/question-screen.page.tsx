import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Link, QrCode, useLocale, type QrDrawing } from '../../../../../platform/ui/index.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import { questionMessages } from '../questions.messages.js';

/** The shortlist in large letters; the answer's header makes browsers ask for it again. */
export function QuestionScreenPage(props: {
  title: string;
  lang: Locale;
  path: string;
  /** Typed into a phone from the last row of the hall. */
  address: string;
  qr: QrDrawing;
  questions: readonly { id: string; text: string; lang: Locale; likes: number }[];
}): VNode {
  const t = questionMessages(useLocale());
  return (
    <div class="page hall-screen">
      <EventStyles />
      <p class="hall-event" lang={props.lang}>
        {props.title}
      </p>
      <h1>{t('screenTitle')}</h1>
      {props.questions.length === 0 && <p class="hall-none">{t('screenNone')}</p>}
      <ol>
        {props.questions.map(({ id, text, lang, likes }) => (
          <li key={id}>
            <span lang={lang}>{text}</span>
            {likes > 0 && <small> {t('likes', { count: likes })}</small>}
          </li>
        ))}
      </ol>
      <div class="hall-ask">
        <QrCode drawing={props.qr} label={t('screenAsk')} />
        <p>
          {t('screenAsk')}: <Link path={props.path}>{props.address}</Link>
        </p>
      </div>
    </div>
  );
}
