import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Banner, ConfirmPage, Link, Paragraphs, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { contributeMessages } from '../writing/contribute.messages.js';

/** Says why something was not done, and keeps what was typed. */
export function NotTakenPage(props: {
  title: string;
  sentence: string;
  text?: { text: string; lang: Locale } | null;
  links: readonly { path: string; label: string }[];
}): VNode {
  const t = contributeMessages(useLocale());
  return (
    <TextPage title={props.title}>
      <p class="lead">{props.sentence}</p>
      {props.text && (
        <>
          <h2>{t('yourText')}</h2>
          <blockquote class="typed-text" lang={props.text.lang}>
            {props.text.text}
          </blockquote>
        </>
      )}
      <ul class="leads">
        {props.links.map(({ path, label }) => (
          <li key={path}>
            <Link path={path}>{label}</Link>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}

/** After the form of a newcomer: the letter is on its way. */
export function SentPage(props: { path: string }): VNode {
  const t = contributeMessages(useLocale());
  return (
    <TextPage title={t('sentTitle')} above={<Banner kind="success" title={t('sentTitle')} />}>
      <p class="lead">{t('sentText')}</p>
      <p>
        <Link path={props.path}>{t('toConsultation')}</Link>
      </p>
    </TextPage>
  );
}

/** Behind the link: what will be handed in, and the button that does it. */
export function ConfirmContributionPage(props: {
  token: string;
  article: string;
  onBehalf: string;
  text: string;
  lang: Locale;
  consultation: { path: string; title: string; lang: Locale };
}): VNode {
  const t = contributeMessages(useLocale());
  const { consultation } = props;
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/contributions/confirm/${props.token}`}
      button={t('send')}
      other={{ path: consultation.path, label: t('toConsultation') }}
    >
      <p lang={consultation.lang}>{consultation.title}</p>
      <p>
        {props.article}. {props.onBehalf}.
      </p>
      <blockquote>
        <Paragraphs text={props.text} lang={props.lang} />
      </blockquote>
      <p>{t('confirmText')}</p>
    </ConfirmPage>
  );
}
