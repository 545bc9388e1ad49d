import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ConfirmPage, Paragraphs, ToldPage, useLocale } from '../../../../platform/ui/index.js';
import { WRITE_PATH } from '../../inquiry.rules.js';
import { writeMessages } from '../write.messages.js';

/** After the form of a newcomer: the letter is on its way. */
export function SentPage(): VNode {
  const t = writeMessages(useLocale());
  return (
    <ToldPage
      done
      title={t('sentTitle')}
      text={t('sentText')}
      leads={[
        { path: '/', label: t('toHome') },
        { path: WRITE_PATH, label: t('writeAnother') },
      ]}
    />
  );
}

/** Behind the link: what will be sent, and the button that does it. */
export function ConfirmInquiryPage(props: {
  token: string;
  kind: string;
  title: string;
  text: string;
  lang: Locale;
}): VNode {
  const t = writeMessages(useLocale());
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/inquiries/confirm/${props.token}`}
      button={t('confirmButton')}
    >
      <p>
        {props.kind}: <b lang={props.lang}>{props.title}</b>
      </p>
      <blockquote>
        <Paragraphs text={props.text} lang={props.lang} />
      </blockquote>
    </ConfirmPage>
  );
}

/** Says why nothing was sent, and keeps what was typed. */
export function NotSentPage(props: {
  title: string;
  sentence: string;
  text: { text: string; lang: Locale } | null;
}): VNode {
  const t = writeMessages(useLocale());
  return (
    <ToldPage
      title={props.title}
      text={props.sentence}
      typed={props.text && { heading: t('yourText'), ...props.text }}
      leads={[{ path: WRITE_PATH, label: t('writeAgain') }]}
    />
  );
}
