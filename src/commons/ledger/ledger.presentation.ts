import { Injectable } from '@nestjs/common';
import { formatDate, formatDateTime, formatTime, pick, type Locale } from '../../platform/i18n/index.js';
import { parseSubjectKey, Subjects, type SubjectCard } from '../subjects/index.js';
import { kindText } from './ledger-kinds.js';
import { ledgerMessages } from './ledger.messages.js';
import { ledgerDayPath } from './ledger.paths.js';
import type { ChainEntry, SealedDay } from './ledger.queries.js';
import type { EntryRow, LedgerDayProps } from './views/ledger-day.page.js';
import type { DayRow, KeyRow } from './views/ledger.page.js';

/** Entries and days in words. */
@Injectable()
export class LedgerPresentation {
  constructor(private readonly subjects: Subjects) {}

  /** The public subjects that entries are about, by the text that stands in the entry. */
  async cards(keys: readonly string[]): Promise<Map<string, SubjectCard>> {
    const refs = [...new Set(keys)].flatMap((key) => parseSubjectKey(key) ?? []);
    const found = await this.subjects.cards(refs);
    return new Map([...found].filter(([, card]) => card.public));
  }

  async entryRows(entries: readonly ChainEntry[], locale: Locale): Promise<EntryRow[]> {
    const cards = await this.cards(entries.map(({ subject }) => subject));
    return entries.map((entry) => {
      const card = cards.get(entry.subject);
      return {
        seq: entry.seq,
        time: formatTime(entry.at, locale),
        what: this.what(entry, locale),
        about: card
          ? { text: card.title, path: card.path, lang: card.lang }
          : { text: this.aboutText(entry.subject, locale) },
        body: entry.body,
        hash: entry.hash.toString('hex'),
      };
    });
  }

  /** „Петиция № 12“, or the text of the entry where the house has no word for it. */
  aboutText(subject: string, locale: Locale): string {
    const ref = parseSubjectKey(subject);
    const descriptor = ref && this.subjects.types().find(({ type }) => type === ref.type);
    if (!ref || !descriptor) return subject;
    return ledgerMessages(locale)('subjectNumber', { kind: pick(descriptor.label, locale), id: ref.id });
  }

  private what({ kind, subject, body }: ChainEntry, locale: Locale): string {
    if (kind !== 'subject.moved') return kindText(kind, locale);
    const type = parseSubjectKey(subject)?.type;
    const { to } = JSON.parse(body) as { to: string };
    const states = this.subjects.types().find((descriptor) => descriptor.type === type)?.states;
    const label = states?.[to]?.label;
    return label
      ? ledgerMessages(locale)('kindMovedTo', { state: pick(label, locale) })
      : kindText(kind, locale);
  }
}

export function entriesIn({ firstSeq, lastSeq }: Pick<SealedDay, 'firstSeq' | 'lastSeq'>): number {
  return Number(BigInt(lastSeq) - BigInt(firstSeq)) + 1;
}

export function dayRow(sealed: SealedDay, locale: Locale): DayRow {
  return {
    path: ledgerDayPath(sealed.day),
    date: formatDate(sealed.day, locale),
    entries: entriesIn(sealed),
    root: sealed.root.toString('hex'),
    keyId: sealed.keyId,
  };
}

export function keyRow({ seq, at, body }: ChainEntry, locale: Locale): KeyRow {
  const { keyId, publicKey, endorsement } = JSON.parse(body) as {
    keyId: string;
    publicKey: string;
    endorsement: string | null;
  };
  return { seq, date: formatDate(at, locale), keyId, publicKey, endorsed: endorsement !== null };
}

export function sealFacts(sealed: SealedDay, locale: Locale): NonNullable<LedgerDayProps['seal']> {
  return {
    entries: entriesIn(sealed),
    sealedAt: formatDateTime(sealed.sealedAt, locale),
    root: sealed.root.toString('hex'),
    signature: sealed.signature.toString('hex'),
    keyId: sealed.keyId,
    publicKey: sealed.publicKey.toString('hex'),
  };
}
