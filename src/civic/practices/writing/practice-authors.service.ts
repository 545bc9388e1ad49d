import { Injectable } from '@nestjs/common';
import { Colleagues, participantId, writingRoles, type Membership } from '../../../commons/accounts/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../platform/errors/index.js';
import { idOf, type PageContext } from '../../../platform/http/index.js';
import type { Author, WholePractice } from '../practice-rows.js';
import { PracticeQueries } from '../practices.queries.js';

/** Who writes in the name of an organisation, and only about its own. Asked of each request: colleagues come and go. */
@Injectable()
export class PracticeAuthors {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
    private readonly queries: PracticeQueries,
  ) {}

  /** Null for whoever belongs to no confirmed organisation. */
  membership(ctx: PageContext): Promise<Membership | null> {
    return this.colleagues.membershipOf(this.database, participantId(ctx));
  }

  /** @throws Forbidden for readers; NotFound for whoever belongs to no confirmed organisation */
  async writer(ctx: PageContext): Promise<Author> {
    const membership = await this.membership(ctx);
    if (!membership) throw new NotFound('notFound');
    if (!mayWrite(membership)) throw new Forbidden('forbidden');
    const { organisationId, name } = membership;
    return { organisationId, organisationName: name, participantId: participantId(ctx), staffId: null };
  }

  /** @throws NotFound for another organisation's, too */
  async own(ctx: PageContext, typed: string): Promise<{ practice: WholePractice; membership: Membership }> {
    const id = idOf(typed);
    const [practice] = id ? await this.queries.whole([id]) : [];
    const membership = await this.membership(ctx);
    if (!practice || !membership || practice.organisationId !== membership.organisationId)
      throw new NotFound('practiceNotFound');
    return { practice, membership };
  }
}

export function mayWrite({ role }: Membership): boolean {
  return writingRoles.includes(role);
}
