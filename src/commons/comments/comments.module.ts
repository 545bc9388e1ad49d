import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommentAuthors } from './comment-authors.js';
import { CommentPages } from './comment-pages.service.js';
import { CommentStates } from './comment-states.js';
import { CommentVersion } from './comment-version.entity.js';
import { CommentVote } from './comment-vote.entity.js';
import { CommentVotesController } from './comment-votes.controller.js';
import { CommentVotes } from './comment-votes.service.js';
import { Comment } from './comment.entity.js';
import { CommentSubject } from './comment.subject.js';
import { CommentContributions } from './comments.contributions.js';
import { CommentsController } from './comments.controller.js';
import { AuthorNames } from './comments.listeners.js';
import { CommentFigures } from './comments.figures.js';
import { CommentsPersonalData } from './comments.personal-data.js';
import { Comments } from './comments.service.js';
import { Discussions } from './discussions.js';
import { HallComments } from './hall-comments.service.js';
import { AnswerChoices } from './official/answer-choices.js';
import { CommentsAdmin } from './official/comments.admin.js';
import { OfficialAnswers } from './official/official-answers.service.js';
import { CommentDataQueries } from './open-data/comment-data.queries.js';
import { CommentNewsController } from './open-data/comment-news.controller.js';
import { CommentsApiController } from './open-data/comments-api.controller.js';
import { OwnCommentsController } from './own-comments.controller.js';
import { CommentPending } from './pending/comment-pending.entity.js';
import { ConfirmController } from './pending/confirm.controller.js';
import { PendingComments } from './pending/pending-comments.service.js';
import { CommentCounts } from './reading/comment-counts.js';
import { CommentLists } from './reading/comment-lists.js';
import { CommentSections } from './reading/comment-sections.service.js';
import { CommentQueries } from './reading/comments.queries.js';
import { RecentCounts } from './reading/recent-counts.js';
import { CommentVersionsController } from './versions/comment-versions.controller.js';
import { Writers } from './writers.js';
import { WritingController } from './writing.controller.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Comment, CommentVersion, CommentVote, CommentPending])],
  controllers: [
    WritingController,
    CommentNewsController,
    ConfirmController,
    CommentsController,
    CommentVotesController,
    OwnCommentsController,
    CommentVersionsController,
    CommentsApiController,
  ],
  providers: [
    AnswerChoices,
    AuthorNames,
    CommentAuthors,
    CommentContributions,
    CommentCounts,
    CommentDataQueries,
    CommentFigures,
    CommentLists,
    CommentPages,
    CommentQueries,
    CommentSections,
    CommentStates,
    CommentSubject,
    CommentVotes,
    Comments,
    CommentsAdmin,
    CommentsPersonalData,
    Discussions,
    HallComments,
    OfficialAnswers,
    PendingComments,
    RecentCounts,
    Writers,
  ],
  exports: [CommentCounts, CommentSections, CommentVotes, Comments, HallComments, OfficialAnswers],
})
export class CommentsModule {}
