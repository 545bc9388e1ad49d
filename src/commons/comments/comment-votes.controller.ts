import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { BadRequest, NotFound, Unauthenticated } from '../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { donePath, refused } from './comment-answers.js';
import { CommentVotes, type VoteValue } from './comment-votes.service.js';
import { commentPath } from './comment.subject.js';
import { voteForm } from './comments.forms.js';
import { commentMessages } from './comments.messages.js';

const PER_PERSON = { max: 300, perSeconds: 600 };

@Controller()
export class CommentVotesController {
  constructor(
    private readonly database: Database,
    private readonly votes: CommentVotes,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Post('comments/:id/vote')
  async vote(
    @Ctx() ctx: PageContext,
    @Param('id') typed: string,
    @Headers('accept') accept = '',
    @Body() body: unknown,
  ): Promise<PageResult> {
    const id = idOf(typed);
    if (!id) throw new NotFound('commentNotFound');
    const asJson = accept.includes('application/json') && !accept.includes('text/html');
    if (!ctx.viewer) {
      if (asJson) throw new Unauthenticated('signInFirst');
      return redirect(`/sign-in?next=${encodeURIComponent(commentPath(id))}`);
    }
    const form = voteForm.safeParse(body);
    if (!form.success) throw new BadRequest('wrongParameter', { name: 'value' });
    const { participantId } = ctx.viewer;
    await this.limits.hit('comments.vote', participantId, PER_PERSON);
    const value = Number(form.data.value) as VoteValue;
    try {
      const voted = await this.database.transaction((tx) =>
        this.votes.cast(tx, { id, participantId, value }, this.clock.now()),
      );
      const { ups, downs } = voted;
      const text = commentMessages(ctx.locale)('voted', { ups, downs });
      return asJson ? content({ body: { ...voted, text } }) : redirect(donePath(id, 'voted'));
    } catch (error) {
      return refused(error, ctx, { id, asJson });
    }
  }
}
