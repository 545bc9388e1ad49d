import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  parseSubjectKey,
  Subjects,
  subjectKey,
  type SubjectCard,
  type SubjectNews,
} from '../../commons/subjects/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import {
  BulkMail,
  MailBrands,
  renderMail,
  Suppressions,
  type BulkComposer,
  type ComposedMessage,
  type DueMessage,
  type NothingToSend,
} from '../../platform/mail/index.js';
import { DigestLines, type DigestLine } from './digest-lines.queries.js';
import { followedAncestor, reasonOf, type Reason } from './digest-reasons.js';
import { SECTIONS, sectionOf, type Section } from './digest.rules.js';
import { EVERYTHING_OF_MINE, MailLinks } from './mail-links.js';
import { DAILY_DIGEST, NOTICE, WEEKLY_DIGEST } from './notices.js';
import { nextDigestOn, type Frequency } from './periods.rules.js';
import { ScopeLabels } from './scope-labels.js';
import { Subscribers } from './subscribers.service.js';
import { digestMail, type DigestItem, type DigestSection } from './views/digest.email.js';

const FREQUENCY: Record<string, Frequency> = {
  [NOTICE]: 'immediate',
  [DAILY_DIGEST]: 'daily',
  [WEEKLY_DIGEST]: 'weekly',
};

interface Recipient {
  id: string;
  emailSealed: string;
  locale: Locale;
  frequency: Frequency;
  nonce: string;
  stopped: boolean;
}

/** What is the same for a whole batch. */
interface Material {
  horizon: string;
  now: Date;
  cards: ReadonlyMap<string, SubjectCard>;
  news: ReadonlyMap<string, SubjectNews>;
  names: Record<Locale, ReadonlyMap<string, string>>;
  /** The sentence of a piece of news, by its id and language. */
  sentences: Map<string, string | null>;
  /** Why a key is told of, by key and language, and by whether it is the line's own. */
  reasons: Map<string, Reason>;
  nextOn: Record<Frequency, IsoDate | null>;
}

/** Writes digests and notices: a handful of statements for a batch, whatever its size. */
@Injectable()
export class DigestComposer implements BulkComposer, OnModuleInit {
  readonly kinds = Object.keys(FREQUENCY);
  /** The one place that moves positions forward. */
  readonly cursors = `
    UPDATE subscription SET position = covered.covers FROM covered
    WHERE subscription.subscriber_id = covered.subscriber AND subscription.position < covered.covers`;

  constructor(
    private readonly bulk: BulkMail,
    private readonly database: Database,
    private readonly lines: DigestLines,
    private readonly subjects: Subjects,
    private readonly labels: ScopeLabels,
    private readonly subscribers: Subscribers,
    private readonly suppressions: Suppressions,
    private readonly brands: MailBrands,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    this.bulk.register(this);
  }

  async compose(batch: DueMessage[], now: Date): Promise<Map<string, ComposedMessage | NothingToSend>> {
    const ids = batch.map(({ subscriber }) => subscriber);
    const horizon = await this.lines.horizon();
    const [recipients, lines] = await Promise.all([this.recipients(ids), this.lines.of(ids, horizon)]);
    const material = await this.material([...lines.values()].flat(), horizon, now);
    return new Map(
      batch.map((message) => {
        const recipient = recipients.get(message.subscriber);
        return [message.id, this.letter(message, recipient, lines.get(message.subscriber) ?? [], material)];
      }),
    );
  }

  private letter(
    message: DueMessage,
    recipient: Recipient | undefined,
    lines: DigestLine[],
    material: Material,
  ): ComposedMessage | NothingToSend {
    if (!recipient) return { nothing: 'forgotten' };
    if (recipient.stopped) return { nothing: 'stopped' };
    if (recipient.frequency !== FREQUENCY[message.kind]) return { nothing: 'frequencyChanged' };
    const { locale } = recipient;
    const told = lines.filter((line) => this.sentence(line, locale, material) !== null);
    if (told.length === 0) return { nothing: 'nothingLeft', covers: material.horizon };

    // A mail with one reason is stopped by its button for that reason alone, any other one as a whole.
    const reasons = new Set(told.map(({ subscriptionId }) => subscriptionId));
    const oneClickTarget = reasons.size === 1 ? told[0]!.subscriptionId : EVERYTHING_OF_MINE;
    const to = this.subscribers.open(recipient.emailSealed);
    const content = digestMail({
      locale,
      sections: this.sections(recipient, told, material),
      firstAt: new Date(Math.min(...told.map(({ firstAt }) => firstAt))),
      lastAt: new Date(Math.max(...told.map(({ lastAt }) => lastAt))),
      nextOn: material.nextOn[recipient.frequency],
      preferences: this.links.preferences(recipient, locale),
      stopAll: this.links.unsubscribe(recipient, EVERYTHING_OF_MINE, locale),
    });
    return {
      to,
      recipientLookup: this.suppressions.lookupOf(to),
      mail: renderMail(content, this.brands.of(locale)),
      covers: material.horizon,
      unsubscribeUrl: this.links.oneClick(recipient, oneClickTarget),
      listId: message.kind,
    };
  }

  private sections(recipient: Recipient, lines: DigestLine[], material: Material): DigestSection[] {
    const bySection = Map.groupBy(lines, (line): Section => {
      return sectionOf(cardOf(line, material)!, line.isNew, material.now);
    });
    return SECTIONS.flatMap((section) => {
      const found = bySection.get(section);
      return found
        ? [{ section, items: inOrder(found, material).map((line) => this.item(line, recipient, material)) }]
        : [];
    });
  }

  private item(line: DigestLine, recipient: Recipient, material: Material): DigestItem {
    const { locale } = recipient;
    const card = cardOf(line, material)!;
    return {
      title: card.title,
      lang: card.lang,
      href: this.links.absolute(locale, card.path),
      line: this.sentence(line, locale, material)!,
      ...this.reason(line, locale, material),
      stop: this.links.unsubscribe(recipient, line.subscriptionId, locale),
    };
  }

  private reason(line: DigestLine, locale: Locale, { reasons, names, cards }: Material): Reason {
    const cacheKey = `${locale}${line.because}${line.key} ${followedAncestor(line) ?? ''}`;
    let reason = reasons.get(cacheKey);
    if (!reason) {
      reason = reasonOf(line, cards, names[locale], this.subjects.types(), locale);
      reasons.set(cacheKey, reason);
    }
    return reason;
  }

  /** Null when the subject is not public any more, or nothing can be said of it. */
  private sentence(line: DigestLine, locale: Locale, material: Material): string | null {
    const cacheKey = `${locale}${line.newsId}`;
    const known = material.sentences.get(cacheKey);
    if (known !== undefined) return known;
    const card = cardOf(line, material);
    const news = material.news.get(line.newsId);
    const tell = news && this.subjects.types().find(({ type }) => type === line.subjectType)?.news[news.name];
    const sentence = card?.public && tell ? tell(card, locale, news) : null;
    material.sentences.set(cacheKey, sentence);
    return sentence;
  }

  private async material(lines: DigestLine[], horizon: string, now: Date): Promise<Material> {
    const keys = lines.flatMap((line) => [
      subjectKey({ type: line.subjectType, id: line.subjectId }),
      followedAncestor(line) ?? [],
    ]);
    const refs = [...new Set(keys.flat())].flatMap((key) => parseSubjectKey(key) ?? []);
    const [cards, news, names] = await Promise.all([
      this.subjects.cards(refs),
      this.lines.news(lines.map(({ newsId }) => newsId)),
      this.labels.names(),
    ]);
    return {
      horizon,
      now,
      cards,
      news,
      names,
      sentences: new Map(),
      reasons: new Map(),
      nextOn: {
        immediate: nextDigestOn('immediate', now),
        daily: nextDigestOn('daily', now),
        weekly: nextDigestOn('weekly', now),
      },
    };
  }

  private async recipients(ids: string[]): Promise<Map<string, Recipient>> {
    const found = await this.database.read<Recipient>(
      `SELECT id, email_sealed AS "emailSealed", locale, frequency, nonce, stopped_at IS NOT NULL AS stopped
       FROM subscriber WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return new Map(found.map((recipient) => [recipient.id, recipient]));
  }
}

function cardOf({ subjectType, subjectId }: DigestLine, { cards }: Material): SubjectCard | undefined {
  return cards.get(subjectKey({ type: subjectType, id: subjectId }));
}

/** What ends first comes first; then the newest. */
function inOrder(lines: DigestLine[], material: Material): DigestLine[] {
  const ends = (line: DigestLine) => cardOf(line, material)?.closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((left, right) => ends(left) - ends(right) || right.lastAt - left.lastAt);
}
