import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Subjects, type Discussion, type SubjectRef } from '../subjects/index.js';
import { CommentRefused } from './comment.errors.js';

/** The page tags that change with the comments of a subject. */
export function commentTags({ type, id }: SubjectRef): string[] {
  return [`comments:${type}:${id}`];
}

/** What people argue about, asked of whoever knows it. */
@Injectable()
export class Discussions {
  constructor(private readonly subjects: Subjects) {}

  /** @throws NotFound for what does not exist, is not public, or is not discussed */
  async of(reader: Reader, { type, id }: SubjectRef): Promise<Discussion> {
    const discussion = await this.subjects.descriptor(type).discussion?.(id, reader);
    if (!discussion?.public) throw new NotFound('discussionNotFound');
    return discussion;
  }

  /** @throws CommentRefused that says since when nothing is taken */
  async open(reader: Reader, ref: SubjectRef): Promise<Discussion> {
    const discussion = await this.of(reader, ref);
    if (discussion.open) return discussion;
    throw discussion.closedAt
      ? new CommentRefused('discussionClosed', discussion.closedAt)
      : new CommentRefused('discussionNotOpen');
  }
}
