import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Colleagues } from '../../../commons/accounts/index.js';
import { deadlineClock, Deadlines } from '../../../commons/deadlines/index.js';
import { optionsOf, SubjectNames, type Names } from '../../../commons/subjects/index.js';
import { Trail, type TrailShown } from '../../../commons/trail/index.js';
import { Database } from '../../../platform/database/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { hasErrors, type FormState } from '../../../platform/ui/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { ANSWER_RULE } from '../practice-clock.service.js';
import { filesOf } from '../practice-files.js';
import type { WholePractice } from '../practice-rows.js';
import { isPublic } from '../practice.lifecycle.js';
import { PRACTICE, practicePath } from '../practice.rules.js';
import { PracticeQueries } from '../practices.queries.js';
import { practicesSettings } from '../practices.settings.js';
import type { SupportBoxProps } from '../supports/views/support-box.js';
import { practiceProps, type Gathered } from './practice-props.js';
import { PracticePage } from './views/practice.page.js';

/** Gathers what the page of one practice shows. */
@Injectable()
export class PracticePages {
  constructor(
    private readonly database: Database,
    private readonly queries: PracticeQueries,
    private readonly deadlines: Deadlines,
    private readonly trail: Trail,
    private readonly names: SubjectNames,
    private readonly settings: Settings,
    private readonly colleagues: Colleagues,
  ) {}

  /** @param form of the support that could not be counted, with what was typed */
  async show(
    practice: WholePractice,
    ctx: PageContext,
    { form, done = null }: { form?: FormState<object>; done?: SupportBoxProps['done'] } = {},
  ): Promise<PageResult> {
    const { id } = practice;
    const subject = { type: PRACTICE, id };
    const [names, files, versions, byPlace, links, clocks, standing] = await Promise.all([
      this.names.all(),
      this.queries.files(filesOf(practice)),
      this.queries.versions(id),
      this.queries.supportersByPlace(id),
      this.trail.shown(subject),
      this.deadlines.of(this.database, subject),
      this.standing(id, ctx),
    ]);
    const owed = clocks.find(
      ({ rule, state }) => rule.key === ANSWER_RULE && ['running', 'paused'].includes(state),
    );
    const gathered: Gathered = {
      names,
      files,
      versions: versions.length,
      byPlace,
      links,
      recommended: isRecommended(links),
      clock: owed && deadlineClock(owed, ctx.locale, ctx.now),
      mayRecommend: standing.mayRecommend,
    };
    const props = practiceProps(practice, gathered, ctx);
    const support = isPublic(practice)
      ? this.support(practice, names, ctx, { ...standing, form, done })
      : null;
    return page({
      title: practice.title,
      description: practice.summary,
      hasErrors: form && hasErrors(form),
      tags:
        isPublic(practice) && !form
          ? [`subject:${PRACTICE}:${id}`, ...links.tags, 'topics', 'places', 'settings', 'today']
          : undefined,
      body: h(PracticePage, { ...props, support, form }),
    });
  }

  private async standing(
    practiceId: string,
    { viewer }: PageContext,
  ): Promise<{ supported: boolean; mayRecommend: boolean }> {
    if (!viewer) return { supported: false, mayRecommend: true };
    const { participantId } = viewer;
    const [supported, membership] = await Promise.all([
      this.database.read('SELECT 1 FROM practice_support WHERE practice_id = $1 AND participant_id = $2', [
        practiceId,
        participantId,
      ]),
      this.colleagues.membershipOf(this.database, participantId),
    ]);
    return { supported: supported.length > 0, mayRecommend: membership !== null };
  }

  private support(
    practice: WholePractice,
    { places }: Names,
    { locale, viewer }: PageContext,
    {
      supported,
      form,
      done,
    }: { supported: boolean; form?: FormState<object>; done: SupportBoxProps['done'] },
  ): SupportBoxProps {
    const { supportThreshold, answerDays } = this.settings.read(practicesSettings);
    return {
      path: `${practicePath(practice)}/support`,
      count: practice.supporters,
      threshold: supportThreshold,
      answerDays,
      owed: practice.wantedAt !== null && practice.answeredAt === null,
      answered: practice.answeredAt !== null,
      closed: practice.state !== 'published',
      signedIn: viewer !== null,
      supported,
      places: optionsOf(places, locale),
      form,
      done,
    };
  }
}

/** A recommendation grew from it, as the trail says. */
function isRecommended({ entries }: TrailShown): boolean {
  return entries.some(
    ({ kind, direction, card }) =>
      kind === 'arisesFrom' && direction === 'backward' && card.ref.type === 'recommendation',
  );
}
