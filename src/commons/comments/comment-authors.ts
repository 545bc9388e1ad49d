import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto/index.js';
import type { Viewer } from '../../platform/http/index.js';
import { Organisations } from '../accounts/index.js';
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
    private readonly organisations: Organisations,
    private readonly crypto: Crypto,
  ) {}

  /** To be asked before a transaction begins. @throws CommentRefused without an organisation to write for */
  async of(
    viewer: Pick<Viewer, 'participantId' | 'name' | 'showsName'>,
    subject: SubjectRef,
    reader: Reader,
    asOrganisation = false,
  ): Promise<CommentAuthor> {
    const { participantId } = viewer;
    const organisation = asOrganisation ? await this.organisations.spokenForBy(reader, participantId) : null;
    if (asOrganisation && !organisation) throw new CommentRefused('noOrganisation');
    return {
      participantId,
      name: this.shownName(viewer),
      code: this.code(participantId, subject),
      organisationId: organisation?.id ?? null,
    };
  }

  /** Null for whoever does not show one. */
  shownName({ name, showsName }: Pick<Viewer, 'name' | 'showsName'>): string | null {
    return showsName && name ? name : null;
  }

  /** The same for all that one person says about one subject. */
  code(participantId: string, subject: SubjectRef): string {
    return authorCodeOf(this.crypto.lookup(`${subjectKey(subject)} ${participantId}`, 'comment.author'));
  }
}
