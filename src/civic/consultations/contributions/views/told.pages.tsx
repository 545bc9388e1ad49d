import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ConfirmPage, Paragraphs, ToldPage, useLocale } from '../../../../platform/ui/index.js';
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
    <ToldPage
      title={props.title}
      text={props.sentence}
      typed={props.text && { heading: t('yourText'), ...props.text }}
      leads={props.links}
    />
  );
}

/** After the form of a newcomer: the letter is on its way. */
export function SentPage(props: { path: string }): VNode {
  const t = contributeMessages(useLocale());
  return (
    <ToldPage
      done
      title={t('sentTitle')}
      text={t('sentText')}
      leads={[{ path: props.path, label: t('toConsultation') }]}
    />
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
