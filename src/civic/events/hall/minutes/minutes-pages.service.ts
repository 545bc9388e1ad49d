import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Trail } from '../../../../commons/trail/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { filePath } from '../../../../platform/files/index.js';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { formatDate, formatDeadline, type Locale } from '../../../../platform/i18n/index.js';
import { blankForm, hasErrors, type FormState, type Tone } from '../../../../platform/ui/index.js';
import { wordDiff } from '../../../../platform/words/index.js';
import { EventChoices } from '../../event-choices.service.js';
import { EVENT, eventPath } from '../../event.rules.js';
import type { ShownEvent } from '../../events.queries.js';
import { decisionView } from '../decisions/decision.presentation.js';
import { DecisionQueries } from '../decisions/decision.queries.js';
import { DECISION } from '../decisions/decision.rules.js';
import type { DecisionView } from '../decisions/views/decision-list.js';
import { minutesPath } from '../hall.rules.js';
import { minutesMessages } from './minutes.messages.js';
import {
  MinutesQueries,
  type OwnCorrection,
  type ShownMinutes,
  type ShownVersion,
} from './minutes.queries.js';
import { itemsOf } from './minutes.rules.js';
import { MinutesPage, type CorrectionView, type VersionView } from './views/minutes.page.js';

const TONES: Record<OwnCorrection['state'], Tone> = { waiting: 'wait', accepted: 'open', declined: 'plain' };

/** Makes the page of the minutes of one event. */
@Injectable()
export class MinutesPages {
  constructor(
    private readonly queries: MinutesQueries,
    private readonly decisions: DecisionQueries,
    private readonly choices: EventChoices,
    private readonly trail: Trail,
  ) {}

  /** @throws NotFound while they are nobody's but the staff's */
  async show(
    event: ShownEvent,
    ctx: PageContext,
    { done = null, form }: { done?: string | null; form?: FormState<object> } = {},
  ): Promise<PageResult> {
    const { locale, viewer, now } = ctx;
    const minutes = await this.queries.of(event.id);
    if (!minutes || minutes.state === 'draft') throw new NotFound('noMinutes');
    const [versions, own, decided] = await Promise.all([
      this.queries.versions(event.id),
      viewer ? this.queries.correctionsOf(event.id, viewer.participantId) : [],
      this.decided(event.id, ctx),
    ]);
    const t = minutesMessages(locale);
    const { state, correctionsUntil, publishedAt, lang, text, corrections, file } = minutes;
    const takes = state === 'corrections' && now < correctionsUntil!;
    const shown = form ?? blankForm({});
    return page({
      title: t('minutesOf', { title: event.title }),
      hasErrors: hasErrors(shown),
      tags: form || done ? undefined : [`subject:${EVENT}:${event.id}`, ...decided.tags, 'today', 'places'],
      body: h(MinutesPage, {
        event: { title: event.title, lang: event.lang, path: eventPath(event) },
        path: minutesPath(event.id),
        lang,
        draft: draftNotice(minutes, locale, now),
        published: publishedAt ? t('publishedOn', { date: formatDate(publishedAt, locale) }) : '',
        items: itemsOf(text),
        decisions: decided.views,
        files:
          file && state === 'published'
            ? [{ name: t('signed'), href: filePath(file), mediaType: file.mediaType, bytes: file.bytes }]
            : [],
        versions: versionViews(versions, locale),
        correcting:
          takes || form ? { form: viewer && shown, received: t('received', { count: corrections }) } : null,
        own: own.map((correction) => correctionView(correction, locale)),
        done,
      }),
    });
  }

  /** What was decided, with what became of it, for every page that shows it. */
  async decided(
    eventId: string,
    { locale, now }: PageContext,
  ): Promise<{ views: DecisionView[]; tags: string[] }> {
    const [found, { units }] = await Promise.all([this.decisions.of(eventId), this.choices.names()]);
    const links = await Promise.all(found.map(({ id }) => this.trail.shown({ type: DECISION, id })));
    return {
      views: found.map((decision, index) =>
        decisionView(decision, links[index]!.entries, { units, locale, now }),
      ),
      tags: [...found.map(({ id }) => `subject:${DECISION}:${id}`), ...links.flatMap(({ tags }) => tags)],
    };
  }
}

function draftNotice(
  { state, correctionsUntil }: ShownMinutes,
  locale: Locale,
  now: Date,
): { title: string; text: string } | null {
  if (state !== 'corrections') return null;
  const t = minutesMessages(locale);
  const until = formatDeadline(correctionsUntil!, locale);
  return {
    title: t('draftNotice'),
    text: t(now < correctionsUntil! ? 'draftUntil' : 'draftAfter', { until }),
  };
}

/** Each beside the one before. */
function versionViews(versions: readonly ShownVersion[], locale: Locale): VersionView[] {
  const t = minutesMessages(locale);
  return versions.map(({ version, text, note, at }, index) => {
    const before = versions[index + 1];
    return {
      version,
      note,
      label: t('version', { version, date: formatDate(at, locale) }),
      changes: before ? wordDiff(before.text, text) : null,
    };
  });
}

function correctionView({ state, ...correction }: OwnCorrection, locale: Locale): CorrectionView {
  return { ...correction, state: { label: minutesMessages(locale)(`state_${state}`), tone: TONES[state] } };
}
