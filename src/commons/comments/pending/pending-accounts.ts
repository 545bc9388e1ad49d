import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Newcomers, type Profile, type ProvenPerson } from '../../accounts/index.js';
import { Moderation } from '../../moderation/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import { CommentAuthors, type CommentAuthor } from '../comment-authors.js';
import { COMMENT } from '../comment.subject.js';

/** How a newcomer becomes the author of a comment by confirming it. */
@Injectable()
export class PendingAccounts {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly moderation: Moderation,
    private readonly authors: CommentAuthors,
  ) {}

  /** What would be refused whoever wrote it is refused at once. @throws ModerationRefusal */
  async screen(tx: Tx, text: string, now: Date): Promise<void> {
    await this.moderation.screen(tx, { participantId: null, text, subjectType: COMMENT }, now);
  }

  address(tx: Tx, email: string): Promise<{ lookup: string; to: string }> {
    return this.newcomers.address(tx, email);
  }

  /** To be asked before the transaction begins. */
  profile(email: string): Promise<Profile | null> {
    return this.newcomers.profile(email);
  }

  /** Null for an account that was closed. A name that was given before stays as it is. */
  async author(
    tx: Tx,
    person: ProvenPerson,
    known: Profile | null,
    subject: SubjectRef,
    now: Date,
  ): Promise<CommentAuthor | null> {
    const proven = await this.newcomers.prove(tx, person, known, now);
    if (!proven) return null;
    const { participantId, shownName } = proven;
    const code = this.authors.code(participantId, subject);
    return { participantId, name: shownName, code, organisationId: null };
  }

  /** @returns the token for the cookie */
  signIn(tx: Tx, participantId: string, instead: string | undefined, now: Date): Promise<string> {
    return this.newcomers.signIn(tx, participantId, instead, now);
  }
}
