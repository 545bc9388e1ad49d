import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { ConfirmPage, Paragraphs, ToldPage, useLocale } from '../../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../../event.rules.js';
import { questionMessages } from '../questions.messages.js';

/** After the form of a newcomer: the letter is on its way. */
export function QuestionSentPage(props: { path: string }): VNode {
  const t = questionMessages(useLocale());
  return (
    <ToldPage
      done
      title={t('sentTitle')}
      text={t('sentText')}
      leads={[{ path: props.path, label: t('toQuestions') }]}
    />
  );
}

/** Behind the link: what will be asked, and the button that does it. */
export function ConfirmQuestionPage(props: {
  token: string;
  text: string;
  lang: Locale;
  path: string;
}): VNode {
  const t = questionMessages(useLocale());
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/event-questions/confirm/${props.token}`}
      button={t('send')}
      other={{ path: props.path, label: t('toQuestions') }}
    >
      <blockquote>
        <Paragraphs text={props.text} lang={props.lang} />
      </blockquote>
      <p>{t('confirmText')}</p>
    </ConfirmPage>
  );
}

/** Why nothing was asked. */
export function QuestionToldPage(props: { title: string; text: string; path: string | null }): VNode {
  const t = questionMessages(useLocale());
  return (
    <ToldPage
      title={props.title}
      text={props.text}
      leads={[
        props.path
          ? { path: props.path, label: t('toQuestions') }
          : { path: EVENTS_PATH, label: t('toEvents') },
      ]}
    />
  );
}
