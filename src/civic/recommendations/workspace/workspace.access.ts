import { Injectable } from '@nestjs/common';
import { Colleagues, participantId, writingRoles, type Membership } from '../../../commons/accounts/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../platform/errors/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import type { Issuer } from '../drafts/recommendation-draft.js';

/** Who works here, and in whose name. Asked of each request: colleagues come and go. */
@Injectable()
export class WorkspaceAccess {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
  ) {}

  /** Null for whoever belongs to no confirmed organisation. */
  membership(ctx: PageContext): Promise<Membership | null> {
    return this.colleagues.membershipOf(this.database, participantId(ctx));
  }

  /** Whoever may see. @throws NotFound for whoever belongs to no confirmed organisation */
  async member(ctx: PageContext): Promise<Membership> {
    const membership = await this.membership(ctx);
    if (!membership) throw new NotFound('notFound');
    return membership;
  }

  /** Whoever may see, as pages that are also written on know them. @throws NotFound as above */
  async reader(ctx: PageContext): Promise<{ issuer: Issuer; writes: boolean }> {
    const membership = await this.member(ctx);
    const { organisationId, name } = membership;
    const issuer = { organisationId, name, participantId: participantId(ctx) };
    return { issuer, writes: mayWrite(membership) };
  }

  /** Whoever may write. @throws Forbidden for readers; NotFound as above */
  async writer(ctx: PageContext): Promise<Issuer> {
    const { issuer, writes } = await this.reader(ctx);
    if (!writes) throw new Forbidden('forbidden');
    return issuer;
  }
}

export function mayWrite({ role }: Membership): boolean {
  return writingRoles.includes(role);
}
