import type { ComponentChildren } from 'preact';
import { excerpt, formatDate, formatDateTime, pick, type Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout, MailSection } from '../../../../platform/mail/views/index.js';
import type { PetitionFacts } from '../news-facts.queries.js';
import { newsMessages } from '../news.messages.js';
import type { Occasion } from '../occasions.js';

const LONGEST_TITLE = 90;
const LONGEST_ANSWER = 600;

export interface PetitionNews {
  locale: Locale;
  occasion: Occasion;
  petition: PetitionFacts;
  /** Null where the public does not see the petition. */
  link: string | null;
  optOut: string;
}

/** „Общината отговори: Осветление в парка“ */
export function petitionNewsMail(news: PetitionNews): MailContent {
  const { locale, occasion, petition, link, optOut } = news;
  const t = newsMessages(locale);
  const heading = t(`${occasion}Heading`);
  const footer = (
    <>
      {t('why')} <a href={optOut}>{t('optOut')}</a>
    </>
  );
  return {
    subject: t('subject', { heading, title: excerpt(petition.title, LONGEST_TITLE) }),
    body: (
      <MailLayout locale={locale} title={heading} footer={footer}>
        <p>{t('signed', { title: petition.title })}</p>
        <What {...news} />
        {link && (
          <MailButton href={link}>{t(occasion === 'answered' ? 'toAnswer' : 'toPetition')}</MailButton>
        )}
      </MailLayout>
    ),
  };
}

/** What happened, in plain words. */
function What({ locale, occasion, petition }: PetitionNews) {
  const t = newsMessages(locale);
  switch (occasion) {
    case 'reached':
      return (
        <>
          <p>{t('reachedText', { count: petition.reachedWith ?? petition.signatures })}</p>
          <Entered text={pick(petition.hearingFollows, locale)} />
        </>
      );
    case 'closed': {
      const date = petition.receivedAt ? formatDate(petition.receivedAt, locale) : '';
      return <p>{t('closedText', { count: petition.signatures, date })}</p>;
    }
    case 'hearing':
      return (
        <MailBox>
          <p>
            {t('hearingText', { when: petition.hearingAt ? formatDateTime(petition.hearingAt, locale) : '' })}
          </p>
          {petition.hearingPlace && <p>{t('hearingPlace', { place: petition.hearingPlace })}</p>}
          <Entered text={petition.hearingNote} lang={foreign('bg', locale)} />
        </MailBox>
      );
    case 'answered':
      return petition.answer ? (
        <MailBox title={pick(petition.answer.outcome, locale)}>
          <Entered text={excerpt(petition.answer.text, LONGEST_ANSWER)} lang={foreign('bg', locale)} />
        </MailBox>
      ) : (
        <p>{t('answeredText')}</p>
      );
    case 'forwarded':
      return (
        <Reasoned {...{ locale, petition }}>{t('forwardedText', { to: petition.forwardedTo })}</Reasoned>
      );
    case 'notConsidered':
      return (
        <Reasoned {...{ locale, petition }}>
          {petition.ground
            ? t('notConsideredText', { ground: pick(petition.ground, locale) })
            : t('notConsideredPlain')}
        </Reasoned>
      );
    case 'withdrawn':
      return <Reasoned {...{ locale, petition }}>{t('withdrawnText')}</Reasoned>;
    case 'stopped':
      return <Reasoned {...{ locale, petition }}>{t('stoppedText', { law: petition.endLaw })}</Reasoned>;
  }
}

function Reasoned(props: { locale: Locale; petition: PetitionFacts; children: ComponentChildren }) {
  const { locale, petition } = props;
  return (
    <>
      <p>{props.children}</p>
      {petition.endReason && (
        <MailSection title={newsMessages(locale)('reason')}>
          <Entered text={petition.endReason} lang={foreign(petition.lang, locale)} />
        </MailSection>
      )}
    </>
  );
}

function Entered({ text, lang }: { text: string; lang?: Locale }) {
  return text ? <p lang={lang}>{text}</p> : null;
}

function foreign(lang: Locale, locale: Locale): Locale | undefined {
  return lang === locale ? undefined : lang;
}
