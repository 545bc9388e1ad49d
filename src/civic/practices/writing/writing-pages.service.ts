import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import type { Membership } from '../../../commons/accounts/index.js';
import { optionsOf, SubjectNames, Subjects } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatBytes, formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { hasErrors, type FormState } from '../../../platform/ui/index.js';
import { changedFields, type PracticeRecord } from '../practice-record.js';
import type { Problems } from '../practice-record.rules.js';
import type { WholePractice } from '../practice-rows.js';
import { isOneOf, WRITABLE_STATES } from '../practice.lifecycle.js';
import {
  ACTOR_KINDS,
  ACTOR_LABELS,
  COST_KINDS,
  COST_LABELS,
  OWN_PATH,
  ownPath,
  practicePath,
} from '../practice.rules.js';
import { FIELD_LABELS, sentencesOf } from '../practices.problems.messages.js';
import { PracticeQueries } from '../practices.queries.js';
import { practicesSettings } from '../practices.settings.js';
import { stateTag } from '../reading/practice.presentation.js';
import { changesBetween, fieldText } from '../record-words.js';
import { mayWrite } from './practice-authors.service.js';
import { CheckPage } from './views/check.page.js';
import { FormPage, type FormPageProps } from './views/form.page.js';
import { OwnListPage, OwnPage } from './views/own.pages.js';
import { writingMessages } from './writing.messages.js';
import { EVIDENCE_ROWS, rowsUpTo, SECTIONS } from './writing.rules.js';

const LANGUAGES = [
  { value: 'bg', label: 'Български', lang: 'bg' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

const SENTENCES = {
  draft: 'stateDraft',
  proposed: 'stateProposed',
  returned: 'stateReturned',
  refused: 'stateRefused',
  published: 'statePublished',
  archived: 'stateArchived',
  adopted: 'stateAdopted',
} as const;

/** Of the check, what the municipality or a register says rather than whoever writes. */
const NOT_WRITTEN = new Set<keyof PracticeRecord>([
  'actorKind',
  'costKind',
  'ekatte',
  'topics',
  'lang',
  'fromYear',
  'toYear',
]);

/** The pages on which an organisation writes about a practice. */
@Injectable()
export class WritingPages {
  constructor(
    private readonly names: SubjectNames,
    private readonly subjects: Subjects,
    private readonly queries: PracticeQueries,
    private readonly settings: Settings,
  ) {}

  async form(
    { locale }: PageContext,
    form: FormState<object>,
    practice: WholePractice | null,
    { meanwhile = false }: { meanwhile?: boolean } = {},
  ): Promise<PageResult> {
    const t = writingMessages(locale);
    const revised = await this.revised(practice);
    const title = t(revised ? 'revisionTitle' : practice ? 'editTitle' : 'newTitle');
    return page({
      title,
      status: meanwhile ? 409 : undefined,
      hasErrors: hasErrors(form),
      body: h(FormPage, {
        title,
        path: practice ? ownPath(practice.id, '/edit') : `${OWN_PATH}/new`,
        back: practice ? ownPath(practice.id) : OWN_PATH,
        version: String(practice?.version ?? 0),
        returned: practice?.state === 'returned' ? practice.stateReason : null,
        revision: revised && {
          seen: String(revised.version),
          isBehind: practice!.revisesVersion !== revised.version,
          changes: `${practicePath(revised)}/changes`,
        },
        meanwhile,
        form,
        lang: practice?.lang ?? locale,
        options: await this.options(locale),
        attached: await this.attached(form, locale),
      }),
    });
  }

  /** All answers, and what is still missing once the button was pressed. */
  async check(
    { locale }: PageContext,
    practice: WholePractice,
    { problems = {}, meanwhile = false }: { problems?: Problems; meanwhile?: boolean } = {},
  ): Promise<PageResult> {
    const t = writingMessages(locale);
    const [names, revised] = await Promise.all([this.names.all(), this.revised(practice)]);
    const errors = sentencesOf(problems, locale);
    const days = this.settings.read(practicesSettings).reviewDays;
    return page({
      title: t('checkTitle'),
      status: meanwhile ? 409 : undefined,
      hasErrors: Object.keys(errors).length > 0,
      body: h(CheckPage, {
        id: practice.id,
        version: String(practice.version),
        note: t('checkNote', { name: practice.organisationName, days }),
        lang: practice.lang,
        isDraft: practice.state === 'draft',
        revision: revised && {
          note: practice.revisionNote,
          changes: changesBetween(
            { before: revised, after: practice },
            changedFields(revised, practice),
            names,
            locale,
          ),
        },
        sections: SECTIONS.map(({ title, at, fields }) => ({
          title: t(title),
          at,
          answers: fields.map((field) => ({
            field,
            label: pick(FIELD_LABELS[field], locale),
            text: fieldText(practice, field, names, locale),
            isWritten: !NOT_WRITTEN.has(field),
          })),
        })),
        form: { values: {}, errors },
      }),
    });
  }

  async list({ locale }: PageContext, membership: Membership, told: string | null): Promise<PageResult> {
    const t = writingMessages(locale);
    const own = await this.queries.ofOrganisation(membership.organisationId);
    return page({
      title: t('ownTitle'),
      body: h(OwnListPage, {
        name: membership.name,
        told,
        writes: mayWrite(membership),
        items: own.map(({ id, title, lang, state, revisesId, changedAt }) => ({
          path: ownPath(id),
          title,
          lang,
          state: stateTag(state, locale),
          isRevision: revisesId !== null,
          changed: t('changedOn', { date: formatDate(dateIn(changedAt), locale) }),
        })),
      }),
    });
  }

  async one(
    { locale }: PageContext,
    practice: WholePractice,
    { writes, told }: { writes: boolean; told: string | null },
  ): Promise<PageResult> {
    const t = writingMessages(locale);
    const { id, state, title, lang, proposedAt, publishedAt, stateReason } = practice;
    const date = proposedAt ? formatDate(dateIn(proposedAt), locale) : '';
    const own = state === 'draft' ? { path: ownPath(id, '/edit'), label: t('goOn') } : null;
    const returned = state === 'returned' ? { path: ownPath(id, '/edit'), label: t('complete') } : null;
    const revised = await this.revised(practice);
    const shown = publishedAt ? practice : state === 'adopted' ? revised : null;
    const read = shown && { path: practicePath(shown), label: t('toPublic') };
    const mayGoOn = writes && isOneOf(WRITABLE_STATES, state);
    const open = state === 'published' ? await this.queries.openRevision(id) : null;
    return page({
      title,
      body: h(OwnPage, {
        title,
        lang,
        told,
        state: stateTag(state, locale),
        sentence: t(SENTENCES[state], { date }),
        reason: stateReason,
        revisionOf: revised && state !== 'adopted' ? { ...revised, path: practicePath(revised) } : null,
        revise: writes && state === 'published' && !open ? ownPath(id, '/revise') : null,
        next: mayGoOn ? (own ?? returned) : open ? { path: ownPath(open.id), label: t('toRevision') } : read,
      }),
    });
  }

  /** What it is a new version of. */
  private async revised(practice: WholePractice | null): Promise<WholePractice | null> {
    if (!practice?.revisesId) return null;
    return (await this.queries.whole([practice.revisesId]))[0]!;
  }

  private async options(locale: Locale): Promise<FormPageProps['options']> {
    const [names, topics] = await Promise.all([this.names.all(), this.subjects.topics()]);
    return {
      actors: ACTOR_KINDS.map((value) => ({ value, label: pick(ACTOR_LABELS[value], locale) })),
      places: optionsOf(names.places, locale),
      costs: COST_KINDS.map((value) => ({ value, label: pick(COST_LABELS[value], locale) })),
      topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
      languages: LANGUAGES,
    };
  }

  /** „Приложен файл: отчет.pdf (84 КБ)“ for each field that holds one. */
  private async attached(form: FormState<object>, locale: Locale): Promise<Record<string, string>> {
    const values = form.values as Record<string, unknown>;
    const fields = ['photoKept', ...rowsUpTo(EVIDENCE_ROWS).map((row) => `evidenceKept${row}`)];
    const ids = fields.map((field) => String(values[field] ?? '')).filter((id) => /^[1-9]\d{0,17}$/.test(id));
    const files = await this.queries.files(ids);
    return Object.fromEntries(
      fields.flatMap((field) => {
        const file = files.get(String(values[field] ?? ''));
        if (!file) return [];
        const size = formatBytes(file.bytes, locale);
        return [[field, writingMessages(locale)('keptFile', { name: file.name, size })]];
      }),
    );
  }
}
