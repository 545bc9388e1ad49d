import { subjectKey, type SubjectRef } from '../../subjects/index.js';

/** The page tags that change with the comments on a subject. */
export function commentTags(ref: SubjectRef): string[] {
  return [`comments:${subjectKey(ref)}`];
}
