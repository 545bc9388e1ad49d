import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LEDGER_FORMAT } from './ledger-format.rules.js';
import { LedgerQueries, type ChainEntry, type ChainExtent, type SealedDay } from './ledger.queries.js';

const ENTRIES_AT_ONCE = 1_000;
const DAYS_AT_ONCE = 100;
const BEFORE_ALL_DAYS = '0001-01-01';

interface Counts {
  entries: number;
  days: number;
}

/** The whole chain as one text, made while it is read: nothing but a batch is ever held. */
@Injectable()
export class LedgerExport {
  constructor(private readonly queries: LedgerQueries) {}

  /**
   * The lines that docs/ledger-format.md describes, many at once. What is appended meanwhile is left for the next export.
   * @param source where it comes from
   */
  async *lines(source: string, now: Date): AsyncGenerator<string> {
    const end = await this.queries.end();
    const sum = createHash('sha256');
    const counts: Counts = { entries: 0, days: 0 };
    const head = line({ type: 'ledger', format: LEDGER_FORMAT, source, exportedAt: now.toISOString() });
    sum.update(head);
    yield head;
    for await (const text of this.chain(end, counts)) {
      sum.update(text);
      yield text;
    }
    yield line({ type: 'end', ...counts, sha256: sum.digest('hex') });
  }

  /** Each day stands after its last entry, or where that should have been. */
  private async *chain(end: ChainExtent, counts: Counts): AsyncGenerator<string> {
    const days = this.days(end.day);
    let next = await days.next();
    let after = '0';
    let found: ChainEntry[];
    do {
      found = await this.queries.entriesAfter(after, end.last, ENTRIES_AT_ONCE);
      let text = '';
      for (const entry of found) {
        for (; !next.done && BigInt(next.value.lastSeq) < BigInt(entry.seq); next = await days.next()) {
          counts.days += 1;
          text += dayLine(next.value);
        }
        counts.entries += 1;
        text += entryLine(entry);
      }
      if (text !== '') yield text;
      after = found.at(-1)?.seq ?? after;
    } while (found.length === ENTRIES_AT_ONCE);
    for (; !next.done; next = await days.next()) {
      counts.days += 1;
      yield dayLine(next.value);
    }
  }

  private async *days(upTo: string): AsyncGenerator<SealedDay> {
    let after = BEFORE_ALL_DAYS;
    let found: SealedDay[];
    do {
      found = await this.queries.daysAfter(after, upTo, DAYS_AT_ONCE);
      yield* found;
      after = found.at(-1)?.day ?? after;
    } while (found.length === DAYS_AT_ONCE);
  }
}

function entryLine({ seq, at, kind, subject, body, hash }: ChainEntry): string {
  return line({
    type: 'entry',
    seq: Number(seq),
    at: at.toISOString(),
    kind,
    subject,
    body,
    hash: hash.toString('hex'),
  });
}

function dayLine({ day, firstSeq, lastSeq, root, lastHash, keyId, publicKey, signature }: SealedDay): string {
  return line({
    type: 'day',
    day,
    firstSeq: Number(firstSeq),
    lastSeq: Number(lastSeq),
    root: root.toString('hex'),
    lastHash: lastHash.toString('hex'),
    keyId,
    publicKey: publicKey.toString('hex'),
    signature: signature.toString('hex'),
  });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
