import type { Locale } from '../../../platform/i18n/index.js';
import type { MailContent } from '../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout } from '../../../platform/mail/views/index.js';
import { letterMessages } from './letters.messages.js';

/** `words` are those of whoever decided. */
export function practiceMail(props: {
  locale: Locale;
  subject: string;
  about: string;
  sentence: string;
  words: string;
  link: string;
  button: string;
}): MailContent {
  const { locale, subject } = props;
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject}>
        <p>{props.about}</p>
        <p>{props.sentence}</p>
        {props.words && (
          <MailBox title={letterMessages(locale)('what')}>
            {linesOf(props.words).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </MailBox>
        )}
        <MailButton href={props.link}>{props.button}</MailButton>
      </MailLayout>
    ),
  };
}

/** Each of what was typed below the other is read as a thing of its own. */
function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
