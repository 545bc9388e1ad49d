import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import { networkText, readNetwork } from '../networks.rules.js';
import { SigningAddresses } from './signing-addresses.service.js';
import { masked, readGlob, type Verdict, type What } from './signing-list.rules.js';

export interface SigningRule {
  verdict: Verdict;
  reason: string;
  /** From then on it says nothing. */
  until: Date | null;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SUBJECT = 'signingEntry';

/** Writes the lists of who signs without a look and whose signatures wait. */
@Injectable()
export class SigningLists {
  constructor(
    private readonly addresses: SigningAddresses,
    private readonly audit: Audit,
  ) {}

  /** @returns its id. @throws RuleBroken for what is no address, domain or range, or stands in the list already */
  async add(
    tx: Tx,
    { what, typed, ...rule }: SigningRule & { what: What; typed: string },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    checkUntil(rule, now);
    const { key, value } = await this.read(what, typed);
    try {
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO signing_list (verdict, what, key, value, reason, until, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [rule.verdict, what, key, value, rule.reason, rule.until, actorId(actor), now],
      );
      const details = { verdict: rule.verdict, what };
      await this.recorded(tx, 'create', made!.id, details, actor, now);
      return made!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'signing_list_once'))
        throw new RuleBroken('signingEntryInvalid', {}, { value: 'signingEntryKnown' });
      throw error;
    }
  }

  async change(tx: Tx, id: string, rule: SigningRule, actor: Actor, now: Date): Promise<void> {
    checkUntil(rule, now);
    const changed = await affected(
      tx,
      'UPDATE signing_list SET verdict = $2, reason = $3, until = $4 WHERE id = $1',
      [id, rule.verdict, rule.reason, rule.until],
    );
    if (changed === 0) throw new NotFound('notFound');
    await this.recorded(tx, 'edit', id, { verdict: rule.verdict }, actor, now);
  }

  async remove(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const [gone] = await rows<{ verdict: Verdict; what: What }>(
      tx,
      'DELETE FROM signing_list WHERE id = $1 RETURNING verdict, what',
      [id],
    );
    if (!gone) throw new NotFound('notFound');
    await this.recorded(tx, 'remove', id, { ...gone }, actor, now);
  }

  private async read(what: What, typed: string): Promise<{ key: string; value: string }> {
    const wrong = (code: string) => new RuleBroken('signingEntryInvalid', {}, { value: code });
    if (what === 'address') {
      if (!ADDRESS.test(typed)) throw wrong('signingAddressBad');
      return { key: await this.addresses.lookup(typed), value: masked(typed.toLowerCase()) };
    }
    const value = what === 'domain' ? readGlob(typed) : rangeOf(typed);
    if (value === null) throw wrong(what === 'domain' ? 'signingDomainBad' : 'signingRangeBad');
    return { key: value, value };
  }

  private recorded(
    tx: Tx,
    verb: string,
    id: string,
    details: Record<string, string>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const action = `${SUBJECT}.${verb}`;
    return this.audit.record(tx, { actor, action, subject: { type: SUBJECT, id }, details }, now);
  }
}

function rangeOf(typed: string): string | null {
  const network = readNetwork(typed);
  return network && networkText(network);
}

function checkUntil({ until }: SigningRule, now: Date): void {
  if (until && until <= now) throw new RuleBroken('signingEntryInvalid', {}, { lastDay: 'signingEntryOver' });
}
