import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { PROFILE_CHANGED, Participants } from '../accounts/index.js';
import type { SubjectRef } from '../subjects/index.js';
import { commentTags } from './discussions.js';

/** The name below a comment follows what its owner chooses to show. */
@Injectable()
export class AuthorNames implements DomainListener, OnModuleInit {
  readonly name = 'comments.authorNames';
  readonly events = [PROFILE_CHANGED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly participants: Participants,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const id = String(event.payload.id);
    const profile = await this.participants.profile(id);
    const shown = profile?.showsName && profile.name ? profile.name : null;
    const changed = await rows<SubjectRef>(
      tx,
      // From the top of each branch down, as whoever replies, hides or restores locks them.
      `WITH own AS (
         SELECT id FROM comment WHERE participant_id = $1 AND state <> 'deleted' AND author_name IS DISTINCT FROM $2
         ORDER BY id FOR NO KEY UPDATE)
       UPDATE comment SET author_name = $2 FROM own WHERE comment.id = own.id
       RETURNING subject_type AS type, subject_id AS id`,
      [id, shown],
    );
    await this.pageVersions.bump(tx, changed.flatMap(commentTags));
  }
}
