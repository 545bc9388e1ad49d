import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import { readGlob } from './signing-list.rules.js';

export interface MailDomain {
  /** Where its letters really go; the domain itself where only its dots are of interest. */
  canonical: string;
  ignoresDots: boolean;
}

const SUBJECT = 'mailDomainAlias';

/** Writes which domains are one mailbox. What is changed concerns later signatures alone. */
@Injectable()
export class MailDomains {
  constructor(private readonly audit: Audit) {}

  async add(tx: Tx, typed: string, alias: MailDomain, actor: Actor, now: Date): Promise<string> {
    const domain = plainDomain(typed, 'domain');
    const canonical = await this.canonical(tx, domain, alias.canonical);
    try {
      await affected(
        tx,
        'INSERT INTO mail_domain_alias (domain, canonical, ignores_dots) VALUES ($1, $2, $3)',
        [domain, canonical, alias.ignoresDots],
      );
    } catch (error) {
      if (isUniqueViolation(error))
        throw new RuleBroken('mailDomainInvalid', {}, { domain: 'mailDomainKnown' });
      throw error;
    }
    await this.recorded(tx, 'create', domain, actor, now);
    return domain;
  }

  async change(tx: Tx, domain: string, alias: MailDomain, actor: Actor, now: Date): Promise<void> {
    const canonical = await this.canonical(tx, domain, alias.canonical);
    const sql = 'UPDATE mail_domain_alias SET canonical = $2, ignores_dots = $3 WHERE domain = $1';
    const changed = await affected(tx, sql, [domain, canonical, alias.ignoresDots]);
    if (changed === 0) throw new NotFound('notFound');
    await this.recorded(tx, 'edit', domain, actor, now);
  }

  async remove(tx: Tx, domain: string, actor: Actor, now: Date): Promise<void> {
    const gone = await affected(tx, 'DELETE FROM mail_domain_alias WHERE domain = $1', [domain]);
    if (gone === 0) throw new NotFound('notFound');
    await this.recorded(tx, 'remove', domain, actor, now);
  }

  /** Aliases are followed once, so none may lead on to another. */
  private async canonical(tx: Tx, domain: string, typed: string): Promise<string> {
    const canonical = plainDomain(typed, 'canonical');
    if (canonical === domain) return canonical;
    const chained = await rows(
      tx,
      `SELECT 1 FROM mail_domain_alias
       WHERE (domain = $2 AND canonical <> domain) OR (canonical = $1 AND domain <> $1)`,
      [domain, canonical],
    );
    if (chained.length > 0) throw new RuleBroken('mailDomainInvalid', {}, { canonical: 'mailDomainChain' });
    return canonical;
  }

  private recorded(tx: Tx, verb: string, domain: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: SUBJECT, id: domain };
    return this.audit.record(tx, { actor, action: `${SUBJECT}.${verb}`, subject }, now);
  }
}

function plainDomain(typed: string, field: 'domain' | 'canonical'): string {
  const domain = readGlob(typed);
  if (domain === null || domain.includes('*'))
    throw new RuleBroken('mailDomainInvalid', {}, { [field]: 'mailDomainBad' });
  return domain;
}
