export { Comment } from './comment.entity.js';
export type { CitizenStance, CommentOrder, CommentState, Stance } from './comment.rules.js';
