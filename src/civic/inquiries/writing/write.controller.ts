import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound, RuleBroken, TooManyRequests } from '../../../platform/errors/index.js';
import {
  Ctx,
  networkOf,
  parseQuery,
  redirect,
  submissionOf,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { hasErrors, withError, type FormState } from '../../../platform/ui/index.js';
import { InquiryLinks } from '../inquiry.links.js';
import { LIMITS, WRITE_PATH, minePath } from '../inquiry.rules.js';
import { HandingIn, MailboxFull } from './handing-in.service.js';
import { fileSentence, InquiryUploads } from './inquiry-uploads.service.js';
import { parseWritten, problemsOf, typedOf, type Written } from './write.forms.js';
import { writeMessages } from './write.messages.js';
import { WritePages, type Typed } from './write-pages.service.js';
import {
  after,
  before,
  doorOf,
  DOORS,
  moveOf,
  placeOf,
  STEPS,
  type Door,
  type StepName,
} from './write.rules.js';

const fromQuery = z.object({ from: z.string().max(60).default('') });
const doorQuery = fromQuery.extend({ previous: z.string().max(120).default('') });

/** One door for everything that people write to the municipality. */
@Controller('write')
export class WriteController {
  constructor(
    private readonly pages: WritePages,
    private readonly handingIn: HandingIn,
    private readonly uploads: InquiryUploads,
    private readonly links: InquiryLinks,
    private readonly clock: Clock,
  ) {}

  @Get()
  door(@Ctx() ctx: PageContext, @Query() query: unknown): PageResult {
    return this.pages.door(ctx, parseQuery(fromQuery, query, 'ignored').from);
  }

  @Get(':door')
  async begin(
    @Ctx() ctx: PageContext,
    @Param('door') typedDoor: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const door = known(typedDoor);
    const { previous, from } = parseQuery(doorQuery, query, 'ignored');
    const typed = await this.pages.blank(ctx, { previous, source: from });
    return this.pages.step(ctx, door, 'what', { typed, fromCheck: false });
  }

  @Post(':door')
  async go(
    @Ctx() ctx: PageContext,
    @Param('door') typedDoor: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const door = known(typedDoor);
    const { body, fileProblem } = await this.read(request, ctx);
    const typed = typedOf(body, ctx.locale);
    const [at, move, fromCheck] = [placeOf(body['at']), moveOf(body['go']), body['from'] === 'check'];
    const show = (step: StepName, form?: FormState<object>, from = fromCheck) =>
      this.pages.step(ctx, door, step, { typed, form, fromCheck: from });

    if (move === 'send') return this.send(ctx, door, { body, typed, network: networkOf(request.ip) });
    if (move === 'back') {
      const to = before(at);
      return show(isStep(to) ? to : 'what');
    }
    if (move !== 'next') return show(move, undefined, true);

    if (isStep(at)) {
      const checked = problemsOf(at, body, this.by(ctx, door));
      const state = fileProblem && at === 'about' ? filesRefused(checked, fileProblem) : checked;
      if (hasErrors(state)) return show(at, state);
    }
    const next = after(at, fromCheck);
    if (at === 'what' && !fromCheck) {
      const similar = await this.pages.similarTo(ctx, door, typed);
      if (similar) return similar;
    }
    if (isStep(next)) return show(next);
    const whole = parseWritten(body, this.by(ctx, door));
    return whole.ok ? this.pages.check(ctx, door, typed) : show(whole.step, whole.state);
  }

  private async send(
    ctx: PageContext,
    door: Door,
    { body, typed, network }: { body: Record<string, unknown>; typed: Typed; network: string },
  ): Promise<PageResult> {
    const whole = parseWritten(body, this.by(ctx, door));
    if (!whole.ok)
      return this.pages.step(ctx, door, whole.step, { typed, form: whole.state, fromCheck: true });
    try {
      return await this.handIn(ctx, door, whole.value, network);
    } catch (error) {
      const t = writeMessages(ctx.locale);
      if (error instanceof TooManyRequests) return this.pages.check(ctx, door, typed, t('tooMany'));
      if (error instanceof MailboxFull) return this.pages.check(ctx, door, typed, t('mailboxFull'));
      throw error;
    }
  }

  private async handIn(ctx: PageContext, door: Door, values: Written, network: string): Promise<PageResult> {
    const now = this.clock.now();
    const previousId = values.previous ? this.links.idIn(values.previous) : null;
    const prepared = await this.handingIn.prepare(DOORS[door], ctx, values, previousId);
    if (ctx.viewer) {
      const { id, again } = await this.handingIn.handIn(prepared, ctx.viewer.participantId, now);
      return redirect(`${minePath(id)}?done=${again ? 'again' : 'received'}`);
    }
    await this.handingIn.askByLetter(prepared, ctx.locale, network, now);
    return redirect('/inquiries/sent');
  }

  /** Every file is taken before anything is decided, so that none has to be chosen again. */
  private async read(
    request: FastifyRequest,
    ctx: PageContext,
  ): Promise<{ body: Record<string, unknown>; fileProblem: string | null }> {
    const problems: string[] = [];
    const by = ctx.viewer
      ? ({ kind: 'participant', id: ctx.viewer.participantId } as const)
      : ({ kind: 'visitor' } as const);
    let taken = 0;
    const body: Record<string, unknown> = await submissionOf(request, async (file) => {
      taken += 1;
      try {
        if (taken > LIMITS.files) throw new RuleBroken('filesTooMany');
        const network = networkOf(request.ip);
        return await this.uploads.take(file, { by, network, now: this.clock.now() });
      } catch (error) {
        file.stream.on('error', () => undefined).resume();
        problems.push(fileSentence(error, ctx.locale));
        return null;
      }
    });
    const refs = [body['attached'] ?? []].flat().filter((ref) => typeof ref === 'string');
    const listed = await this.uploads.listed(refs);
    if (listed.length > LIMITS.files)
      problems.push(writeMessages(ctx.locale)('filesTooMany', { max: LIMITS.files }));
    body['attached'] = listed.map(({ ref }) => ref);
    return { body, fileProblem: problems[0] ?? null };
  }

  private by({ locale, viewer }: PageContext, door: Door) {
    return { kind: DOORS[door], locale, signedIn: viewer !== null };
  }
}

/** @throws NotFound for a kind that this house does not know */
function known(typed: string): Door {
  const door = doorOf(typed);
  if (!door) throw new NotFound('inquiryDoorUnknown', { path: WRITE_PATH });
  return door;
}

function isStep(place: string): place is StepName {
  return STEPS.some((step) => step === place);
}

function filesRefused(state: FormState<object>, problem: string): FormState<object> {
  return withError(state as FormState<{ files: string }>, 'files', problem);
}
