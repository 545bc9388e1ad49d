import { Injectable } from '@nestjs/common';
import { LatestDecisions } from '../../../commons/decisions/index.js';
import {
  ParticipationFigures,
  subjectKey,
  Subjects,
  type Pulse,
  type SubjectCard,
} from '../../../commons/subjects/index.js';
import { dateIn, daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { yearOf, yearSpan } from '../participation/year.rules.js';
import { answersShown, awaitedShown, decisionShown } from './home.presentation.js';
import type { DatedSubject, HomePageProps, HomeSubject } from './views/home.page.js';

const MOST_OPEN = 6;
const MOST_DATED = 4;
const MOST_DECISIONS = 3;

interface Shown {
  props: Omit<HomePageProps, 'signedIn'>;
  /** Of what is shown, beside the home page's own. */
  tags: string[];
}

/** What the home page shows: the one table of subjects, and what modules say about theirs through the registries. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly figures: ParticipationFigures,
    private readonly decisions: LatestDecisions,
  ) {}

  /** In two waves of questions that are asked side by side, however much there is. */
  async home(locale: Locale, now: Date): Promise<Shown> {
    const year = yearOf(now);
    const showcases = this.subjects.types().filter(({ showcase }) => showcase);
    const [open, upcoming, closed, topics, names, answers, latest, awaited, learnt] = await Promise.all([
      this.subjects.openNow(MOST_OPEN),
      this.subjects.upcoming(MOST_DATED),
      this.subjects.recentlyClosed(MOST_DATED),
      this.subjects.topics(),
      this.subjects.topicNames(),
      this.figures.ofProposals(yearSpan(year), now),
      this.decisions.of(MOST_DECISIONS),
      this.awaited(locale, now),
      this.subjects.newestOfEach(showcases.map(({ type }) => type)),
    ]);
    const pulses = await this.pulses([...open, ...upcoming], locale);
    const show = (card: SubjectCard) => this.subject(card, locale, names, pulses);
    const props: Shown['props'] = {
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
      answers: answersShown(answers, year),
      decisions: latest.decisions.map((decision) => decisionShown(decision, locale)),
      awaited: awaited && awaitedShown(awaited),
      learnt: learnt.map((card) => ({ ...show(card), summary: card.summary })),
      calendarPath: this.subjects.types().find(({ calendarPath }) => calendarPath)?.calendarPath ?? null,
      topics: topics.map(({ code, name }) => ({ code, name: pick(name, locale) })),
      lists: this.lists(locale),
    };
    const moving = [...pulses.values()].flatMap(({ tags = [] }) => tags);
    return { props, tags: [...moving, ...latest.tags, ...(awaited?.tags ?? [])] };
  }

  lists(locale: Locale): { path: string; plural: string }[] {
    return this.subjects
      .types()
      .filter(({ showcase }) => !showcase)
      .map(({ listPath, plural }) => ({ path: listPath, plural: pick(plural, locale) }));
  }

  /** Whichever answer is due first, of all types that owe one. */
  private async awaited(locale: Locale, now: Date) {
    const asked = this.subjects
      .types()
      .flatMap((descriptor) => descriptor.awaited?.(locale, now, this.database) ?? []);
    const found = (await Promise.all(asked)).filter((one) => one !== null);
    return found.sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime())[0] ?? null;
  }

  /** By key; each type is asked once. */
  private async pulses(cards: readonly SubjectCard[], locale: Locale): Promise<Map<string, Pulse>> {
    const found = await Promise.all(
      [...Map.groupBy(cards, ({ ref }) => ref.type)].map(async ([type, own]) => {
        const ids = own.map(({ ref }) => ref.id);
        const told = await this.subjects.descriptor(type).pulse?.(ids, locale, this.database);
        return [...(told ?? [])].map(([id, pulse]) => [subjectKey({ type, id }), pulse] as const);
      }),
    );
    return new Map(found.flat());
  }

  private comes(card: SubjectCard, locale: Locale): string | undefined {
    return this.subjects.descriptor(card.ref.type).comes?.(card, locale);
  }

  private subject(
    card: SubjectCard,
    locale: Locale,
    names: ReadonlyMap<string, Text>,
    pulses: ReadonlyMap<string, Pulse>,
  ): HomeSubject {
    const key = subjectKey(card.ref);
    return {
      key,
      kind: pick(this.subjects.descriptor(card.ref.type).label, locale),
      title: card.title,
      lang: card.lang,
      path: card.path,
      topics: card.topics.flatMap((code) => names.get(code)?.[locale] ?? []),
      pulse: pulses.get(key)?.text ?? '',
    };
  }
}

function dated(subject: HomeSubject & { comes?: string }, at: Date | null): DatedSubject[] {
  return at ? [{ ...subject, at, day: dateIn(at) }] : [];
}
