import type { z } from 'zod';
import { localTime } from '../../../platform/clock/index.js';
import type { CsvValue } from '../../../platform/http/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import { subjectKey } from '../../subjects/index.js';
import type { PublicComment } from './comment-data.queries.js';
import type { commentItem } from './comments-api.schemas.js';

/** One comment as the API tells it. */
export function itemOf(comment: PublicComment, ref: SubjectRef, url: string): z.infer<typeof commentItem> {
  const { authorCode, authorName, organisation, organisationId, unitId, unitBg, unitEn } = comment;
  return {
    id: comment.id,
    url: `${url}/comments/${comment.id}`,
    subject: subjectKey(ref),
    parentId: comment.parentId,
    answersId: comment.answersId,
    depth: comment.depth,
    state: comment.state,
    official: unitId !== null,
    stance: comment.stance,
    text: comment.text,
    lang: comment.lang,
    author: authorCode === null ? null : { name: authorName, code: authorCode },
    organisation: organisationId === null ? null : { id: organisationId, name: organisation! },
    unit: unitId === null ? null : { id: unitId, name: { bg: unitBg!, en: unitEn! } },
    ups: comment.ups,
    downs: comment.downs,
    replies: comment.replies,
    createdAt: localTime(comment.createdAt),
    editedAt: comment.editedAt && localTime(comment.editedAt),
  };
}

export const CSV_HEADINGS = [
  ...['id', 'parent_id', 'answers_id', 'depth', 'state', 'stance', 'official', 'author_name', 'author_code'],
  ...['organisation', 'unit', 'text', 'lang', 'ups', 'downs', 'replies', 'created_at', 'edited_at', 'url'],
];

export function csvValuesOf(comment: PublicComment, url: string): CsvValue[] {
  return [
    Number(comment.id),
    comment.parentId && Number(comment.parentId),
    comment.answersId && Number(comment.answersId),
    comment.depth,
    comment.state,
    comment.stance,
    comment.unitId !== null,
    comment.authorName,
    comment.authorCode,
    comment.organisation,
    comment.unitBg,
    comment.text,
    comment.lang,
    comment.ups,
    comment.downs,
    comment.replies,
    localTime(comment.createdAt),
    comment.editedAt && localTime(comment.editedAt),
    `${url}/comments/${comment.id}`,
  ];
}
