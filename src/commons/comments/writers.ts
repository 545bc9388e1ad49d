import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { Organisations } from '../accounts/index.js';
import type { SubjectRef } from '../subjects/index.js';
import { CommentAuthors } from './comment-authors.js';
import { commentMessages } from './comments.messages.js';
import type { Writer } from './views/write-form.js';

/** What the form tells whoever is signed in about themselves. */
@Injectable()
export class Writers {
  constructor(
    private readonly database: Database,
    private readonly authors: CommentAuthors,
    private readonly organisations: Organisations,
  ) {}

  /** Null for whoever is not signed in. */
  async of(
    ref: SubjectRef,
    { viewer, locale }: Pick<PageContext, 'viewer' | 'locale'>,
  ): Promise<Writer | null> {
    if (!viewer) return null;
    const organisation = await this.organisations.spokenForBy(this.database, viewer.participantId);
    const code = this.authors.code(viewer.participantId, ref);
    const shownAs = this.authors.shownName(viewer) ?? `${commentMessages(locale)('participant')} ${code}`;
    return { shownAs, organisation: organisation?.name ?? null };
  }
}
