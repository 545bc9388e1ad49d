import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto/index.js';
import { readerOf, rows, type Tx } from '../../platform/database/index.js';
import { pick } from '../../platform/i18n/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { subjectKey, type SaidInHall, type SubjectRef } from '../subjects/index.js';
import { COMMENT } from './comment.subject.js';
import { authorCodeOf, textHash } from './comment.rules.js';
import { commentMessages } from './comments.messages.js';
import { commentTags, Discussions } from './discussions.js';

const INSERT = `INSERT INTO comment (subject_type, subject_id, depth, stance, text, lang, state, author_name, author_code,
    text_hash, created_at, said_type, said_id)
  VALUES ($1, $2, 0, 'neutral', $3, $4, 'visible', $5, $6, $7, $8, $9, $10) RETURNING id`;

/** What was said in a hall stands among the comments, of nobody who has an account. */
@Injectable()
export class HallComments {
  constructor(
    private readonly discussions: Discussions,
    private readonly crypto: Crypto,
    private readonly pageVersions: PageVersions,
  ) {}

  /** @throws CommentRefused once the discussion is over */
  async enter(
    tx: Tx,
    subject: SubjectRef,
    { text, lang, name, showsName, at }: SaidInHall,
    now: Date,
  ): Promise<SubjectRef> {
    await this.discussions.open(readerOf(tx), subject);
    const fromHall = pick(commentMessages.texts.fromHall, lang);
    const said = this.crypto.lookup(
      `${subjectKey(subject)} ${subjectKey(at)} ${textHash(text)}`,
      'comment.author',
    );
    const [made] = await rows<{ id: string }>(tx, INSERT, [
      subject.type,
      subject.id,
      text,
      lang,
      showsName && name ? `${name}, ${fromHall}` : fromHall,
      authorCodeOf(said),
      textHash(text),
      now,
      at.type,
      at.id,
    ]);
    await this.pageVersions.bump(tx, commentTags(subject));
    return { type: COMMENT, id: made!.id };
  }
}
