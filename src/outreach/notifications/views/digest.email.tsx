import type { IsoDate } from '../../../platform/clock/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import { MailItem, MailLayout, MailSection, type MailContent } from '../../../platform/mail/index.js';
import { capitalised, clipped, inWords, type Section } from '../digest.rules.js';
import { digestMessages } from '../notifications.messages.js';
import { daysTold } from '../periods.rules.js';

export interface DigestItem {
  title: string;
  lang: Locale;
  href: string;
  line: string;
  why: string;
  stopLabel: string;
  stop: string;
}

export interface DigestSection {
  section: Section;
  items: DigestItem[];
}

export interface Digest {
  locale: Locale;
  sections: DigestSection[];
  firstAt: Date;
  lastAt: Date;
  nextOn: IsoDate | null;
  preferences: string;
  stopAll: string;
}

/** The terms come last: in Bulgarian they end with a clause that would need a comma after it. */
const HEADING_ORDER: readonly Section[] = ['fresh', 'changed', 'over', 'lastDays'];
const COUNTS = {
  lastDays: 'countLastDays',
  fresh: 'countFresh',
  changed: 'countChanged',
  over: 'countOver',
} as const;

/** „Една новост и два срока, които изтичат“; of a single line what it says. */
export function digestHeading({ locale, sections }: Pick<Digest, 'locale' | 'sections'>): string {
  const t = digestMessages(locale);
  const items = sections.flatMap((section) => section.items);
  if (items.length === 1)
    return clipped(t('singleSubject', { title: items[0]!.title, line: unpunctuated(items[0]!.line) }));
  const counts = HEADING_ORDER.flatMap((name) => {
    const count = sections.find(({ section }) => section === name)?.items.length;
    return count ? t(COUNTS[name], { count }) : [];
  });
  return capitalised(inWords(counts, t('and')));
}

/** A heading ends without a full stop; the one of „ч.“ and „г.“ stays. */
function unpunctuated(sentence: string): string {
  return sentence.replace(/(?<![\s\u00a0][чг])\.$/u, '');
}

function lead({ locale, firstAt, lastAt }: Digest): string {
  const t = digestMessages(locale);
  const { from, to } = daysTold(firstAt, lastAt);
  if (from === to) return t('leadOneDay', { date: formatDate(from, locale, 'dayMonth') });
  const last = formatDate(to, locale, 'dayMonth');
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const days = sameMonth
    ? `${Number(from.slice(8))}–${last}`
    : `${formatDate(from, locale, 'dayMonth')} – ${last}`;
  return t('leadDays', { days });
}

export function digestMail(digest: Digest): MailContent {
  const { locale, sections, nextOn, preferences, stopAll } = digest;
  const t = digestMessages(locale);
  const heading = digestHeading(digest);
  const footer = (
    <>
      {nextOn ? t('next', { date: formatDate(nextOn, locale, 'dayMonth') }) : t('nextImmediate')}{' '}
      <a href={preferences}>{t('preferences')}</a> · <a href={stopAll}>{t('stopAll')}</a>
    </>
  );
  return {
    subject: heading,
    body: (
      <MailLayout locale={locale} title={heading} lead={lead(digest)} footer={footer}>
        {sections.map(({ section, items }) => (
          <MailSection key={section} title={t(section)}>
            {items.map((item) => (
              <MailItem
                key={item.href}
                title={item.title}
                href={item.href}
                lang={item.lang === locale ? undefined : item.lang}
                note={
                  <>
                    {item.why} <a href={item.stop}>{item.stopLabel}</a>
                  </>
                }
              >
                {item.line}
              </MailItem>
            ))}
          </MailSection>
        ))}
      </MailLayout>
    ),
  };
}
