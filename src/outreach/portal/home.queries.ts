import { Injectable } from '@nestjs/common';
import { Subjects, subjectKey, type SubjectCard } from '../../commons/subjects/index.js';
import { dateIn, daysLeft } from '../../platform/clock/index.js';
import { pick, type Locale, type Text } from '../../platform/i18n/index.js';
import type { DatedSubject, HomeFigure, HomePageProps, HomeSubject } from './views/home.page.js';

const MOST_OPEN = 6;
const MOST_DATED = 4;

/** What the home page shows, out of the one table of subjects. */
@Injectable()
export class HomeQueries {
  constructor(private readonly subjects: Subjects) {}

  async home(locale: Locale, now: Date): Promise<Omit<HomePageProps, 'signedIn'>> {
    const [open, upcoming, closed, counts, topics, names] = await Promise.all([
      this.subjects.openNow(MOST_OPEN),
      this.subjects.upcoming(MOST_DATED),
      this.subjects.recentlyClosed(MOST_DATED),
      this.subjects.counts(),
      this.subjects.topics(),
      this.subjects.topicNames(),
    ]);
    const show = (card: SubjectCard) => this.subject(card, locale, names);
    return {
      locale,
      open: open.map((card) => ({
        ...show(card),
        closesAt: card.closesAt,
        daysLeft: card.closesAt && daysLeft(card.closesAt, now),
      })),
      upcoming: upcoming.flatMap((card) =>
        dated({ ...show(card), comes: this.comes(card, locale) }, card.opensAt),
      ),
      // A term that ended at midnight ended on the day before.
      closed: closed.flatMap((card) =>
        dated(show(card), card.closesAt && new Date(card.closesAt.getTime() - 1)),
      ),
      figures: figures(Object.values(counts)),
      topics: topics.map(({ code, name }) => ({ code, name: pick(name, locale) })),
      lists: this.lists(locale),
    };
  }

  lists(locale: Locale): { path: string; plural: string }[] {
    return this.subjects
      .types()
      .map(({ listPath, plural }) => ({ path: listPath, plural: pick(plural, locale) }));
  }

  private comes(card: SubjectCard, locale: Locale): string | undefined {
    return this.subjects.descriptor(card.ref.type).comes?.(card, locale);
  }

  private subject(card: SubjectCard, locale: Locale, names: ReadonlyMap<string, Text>): HomeSubject {
    return {
      key: subjectKey(card.ref),
      kind: pick(this.subjects.descriptor(card.ref.type).label, locale),
      title: card.title,
      lang: card.lang,
      path: card.path,
      topics: card.topics.flatMap((code) => names.get(code)?.[locale] ?? []),
    };
  }
}

function dated(subject: HomeSubject & { comes?: string }, at: Date | null): DatedSubject[] {
  return at ? [{ ...subject, at, day: dateIn(at) }] : [];
}

function figures(counts: readonly { upcoming: number; open: number; over: number }[]): HomeFigure[] {
  const sum = (of: 'upcoming' | 'open' | 'over') => counts.reduce((all, count) => all + count[of], 0);
  const found: HomeFigure[] = [
    { kind: 'Open', count: sum('open') },
    { kind: 'Upcoming', count: sum('upcoming') },
    { kind: 'Over', count: sum('over') },
  ];
  return found.some(({ count }) => count > 0) ? found : [];
}
