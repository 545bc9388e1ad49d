import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { StatementLinks, type Door } from './statement-links.js';
import type { Stated } from './statement.presentation.js';
import { Statements } from './statements.service.js';

type Opened = { stated: Omit<Stated, 'kind'>; proven: boolean } | { redirect: PageResult };

/** Who may read a statement and appeal: whoever has the letter, or is signed in as the author. */
@Injectable()
export class StatementDoor {
  constructor(
    private readonly statements: Statements,
    private readonly links: StatementLinks,
  ) {}

  /**
   * Whoever is not signed in and has no letter is taken to the door of the house.
   * @throws BadRequest for an altered key, NotFound for what is somebody else's
   */
  async open(door: Door, key: string, ctx: PageContext): Promise<Opened> {
    const { decisionId, proven } = this.links.read(door, key);
    if (!proven && !ctx.viewer)
      return { redirect: redirect(`/sign-in?next=${encodeURIComponent(ctx.path)}`) };
    const stated = await this.statements.stated(decisionId);
    const own = ctx.viewer !== null && stated.decision.authorId === ctx.viewer.participantId;
    if (!proven && !own) throw new NotFound('decisionNotFound');
    return { stated, proven };
  }

  /** On this site, without language; it opens without signing in. */
  pathOf(door: Door, decisionId: string): string {
    return this.links.path(door, decisionId);
  }
}
