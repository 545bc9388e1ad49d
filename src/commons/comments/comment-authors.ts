import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto/index.js';
import { Organisations, Participants } from '../accounts/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import { CommentRefused } from './comment.errors.js';
import { authorCodeOf } from './comment.rules.js';

export interface CommentAuthor {
  participantId: string;
  /** Only what its owner shows to everybody. */
  name: string | null;
  code: string;
  organisationId: string | null;
}

/** Who writes, as the public will see it. */
@Injectable()
export class CommentAuthors {
  constructor(
    private readonly participants: Participants,
    private readonly organisations: Organisations,
    private readonly crypto: Crypto,
  ) {}

  /** To be asked before a transaction begins. @throws CommentRefused without an organisation to write for */
  async of(
    participantId: string,
    subject: SubjectRef,
    reader: Reader,
    asOrganisation = false,
  ): Promise<CommentAuthor> {
    const [profile, organisation] = await Promise.all([
      this.participants.profile(participantId),
      asOrganisation ? this.organisations.spokenForBy(reader, participantId) : null,
    ]);
    if (asOrganisation && !organisation) throw new CommentRefused('noOrganisation');
    return {
      participantId,
      name: profile?.showsName && profile.name ? profile.name : null,
      code: this.code(participantId, subject),
      organisationId: organisation?.id ?? null,
    };
  }

  /** The same for all that one person says about one subject. */
  code(participantId: string, subject: SubjectRef): string {
    return authorCodeOf(this.crypto.lookup(`${subjectKey(subject)} ${participantId}`, 'comment.author'));
  }
}
