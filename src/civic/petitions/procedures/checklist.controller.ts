import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import type { Actor } from '../../../platform/audit/index.js';
import { Clock, dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import { blankForm, parseForm, type FormState } from '../../../platform/ui/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { petitionPath } from '../petition.rules.js';
import { checklistMessages } from './checklist.messages.js';
import type { MarkProblem } from './checklist.rules.js';
import { PetitionChecks, type Marked } from './petition-checks.service.js';
import { forThoseInvolved, isInitiator, isSeenByStaff } from './procedure-petitions.access.js';
import { ProcedurePetitions, type ProcedurePetition } from './procedure-petitions.queries.js';
import { PROCEDURES_PATH } from './procedures.controller.js';
import { PROCEDURE_LAW, stepOf } from './procedures.law.js';
import { shownStep, words } from './procedures.presentation.js';
import { ChecklistPage, type ChecklistStep } from './views/checklist.page.js';

/** Of one person. */
const MARKS = { max: 200, perSeconds: 3_600 };

const markForm = z.object({
  step: z.string().default(''),
  deed: z.enum(['mark', 'unmark']).default('mark'),
  doneOn: z.string().default(''),
  note: z.string().default(''),
});
const savedQuery = z.object({ saved: z.string().max(40).optional() });

type StatutoryPetition = ProcedurePetition & { procedure: Procedure };

/** What the people behind a statutory procedure have done of it; for them and the staff alone. */
@Controller('petitions/:idSlug/checklist')
export class ChecklistController {
  constructor(
    private readonly petitions: ProcedurePetitions,
    private readonly checks: PetitionChecks,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const petition = await this.statutory(idSlug, ctx);
    const { saved } = parseQuery(savedQuery, query, 'ignored');
    return this.page(petition, ctx, { saved });
  }

  @Post()
  async mark(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const petition = await this.statutory(idSlug, ctx);
    const actor = markedBy(petition, ctx);
    if (!actor) throw new NotFound('notFound');
    await this.limits.hit('petitions.checks', `${actor.kind}:${actor.id}`, MARKS);
    const parsed = parseForm(markForm, body, ctx.locale);
    const step = stepOf(petition.procedure, typedStep(parsed.ok ? parsed.value : parsed.state.values));
    if (!step) throw new NotFound('notFound');
    if (!parsed.ok) {
      const { doneOn = '', note = '' } = parsed.state.values as Record<string, string | undefined>;
      const { errors } = parsed.state;
      return this.page(petition, ctx, {
        refused: { step: step.key, form: { values: { doneOn, note }, errors } },
      });
    }
    const { deed, doneOn, note } = parsed.value;
    const at = { petitionId: petition.id, step: step.key };
    try {
      await this.database.transaction((tx) =>
        deed === 'mark'
          ? this.checks.mark(tx, at, { doneOn, note }, actor, this.clock.now())
          : this.checks.unmark(tx, at, actor, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const form = { values: { doneOn, note }, errors: sentences(error.fields, ctx.locale) };
      return this.page(petition, ctx, { refused: { step: step.key, form } });
    }
    return redirect(`${petitionPath(petition)}/checklist?saved=${step.key}#step-${step.key}`);
  }

  private async statutory(idSlug: string, ctx: PageContext): Promise<StatutoryPetition> {
    const id = idOf(idSlug);
    const petition = forThoseInvolved(id ? await this.petitions.one(id) : null, ctx);
    const { procedure } = petition;
    if (!procedure) throw new NotFound('notFound');
    return { ...petition, procedure };
  }

  private async page(
    petition: StatutoryPetition,
    ctx: PageContext,
    {
      saved,
      refused,
    }: { saved?: string; refused?: { step: string; form: FormState<Record<string, string>> } },
  ): Promise<PageResult> {
    const { procedure, title, lang } = petition;
    const { locale } = ctx;
    const marked = await this.checks.of(petition.id);
    const today = dateIn(ctx.now);
    const law = PROCEDURE_LAW[procedure];
    const steps = law.steps.map((step): ChecklistStep => {
      const found = marked.get(step.key);
      const begins = blankForm({ doneOn: found?.doneOn ?? today, note: found?.note ?? '' });
      return {
        ...shownStep(procedure, step, locale),
        marked: found ? shownMark(found, locale) : null,
        form: refused?.step === step.key ? refused.form : begins,
      };
    });
    const savedStep = steps.find(({ key }) => key === saved);
    return page({
      title: checklistMessages(locale)('title'),
      hasErrors: refused !== undefined,
      body: h(ChecklistPage, {
        petition: { path: petitionPath(petition), title, lang },
        procedure: { path: `${PROCEDURES_PATH}/${law.slug}`, title: words(procedure, 'title', locale) },
        steps,
        mayMark: markedBy(petition, ctx) !== null,
        saved: savedStep?.title ?? null,
        refused: steps.find(({ key }) => key === refused?.step) ?? null,
      }),
    });
  }
}

/** Whoever registers petitions marks what the municipality does; others of the staff read. */
function markedBy(petition: ProcedurePetition, ctx: PageContext): Extract<Actor, { id: string }> | null {
  if (isInitiator(petition, ctx)) return { kind: 'participant', id: petition.participantId! };
  const { staff } = ctx;
  if (staff && isSeenByStaff(petition, ctx) && staff.permissions.has('petitions.register'))
    return { kind: 'staff', id: staff.staffId };
  return null;
}

function shownMark({ doneOn, markedBy: by, note }: Marked, locale: Locale): ChecklistStep['marked'] {
  return { date: formatDate(doneOn, locale), by, note };
}

function typedStep({ step }: { step?: unknown }): string {
  return typeof step === 'string' ? step : '';
}

function sentences(fields: Record<string, string>, locale: Locale): Record<string, string> {
  const t = checklistMessages(locale);
  return Object.fromEntries(Object.entries(fields).map(([field, code]) => [field, t(code as MarkProblem)]));
}
