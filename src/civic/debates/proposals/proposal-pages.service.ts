import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Organisations, Participants } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { blankForm, hasErrors, type FormState } from '../../../platform/ui/index.js';
import { DebateChoices } from '../debate-choices.service.js';
import { DebateFiles } from '../debate-files.service.js';
import { proposedBy, proposerText, stateTag } from '../debate.presentation.js';
import { lastDayOf } from '../debate.rules.js';
import { debatePath } from '../debate.subject.js';
import { debateMessages } from '../debates.messages.js';
import { DebateQueries, type ShownDebate } from '../debates.queries.js';
import { debatesSettings } from '../debates.settings.js';
import { ProposalForm } from '../views/proposal.form.js';
import { ProposalPage, type ProposalPageProps } from '../views/proposal.page.js';
import { proposalMessages } from './proposals.messages.js';

/** The pages of a debate that is not public: of its proposer, and of the staff who read it. */
@Injectable()
export class ProposalPages {
  constructor(
    private readonly queries: DebateQueries,
    private readonly choices: DebateChoices,
    private readonly files: DebateFiles,
  ) {}

  async show(
    debate: ShownDebate,
    ctx: PageContext,
    form: FormState<object> = blankForm({}),
  ): Promise<PageResult> {
    const { locale, viewer, staff } = ctx;
    const { id, title, state } = debate;
    const isOwn = viewer !== null && viewer.participantId === debate.participantId;
    const mayChange = isOwn && state === 'draft';
    const [attached, similar, facts, notice] = await Promise.all([
      this.files.of(id),
      state === 'draft' || state === 'moderation' ? this.queries.similar(id, title) : [],
      this.facts(debate, locale),
      this.notice(debate, locale),
    ]);
    return page({
      title,
      hasErrors: hasErrors(form),
      body: h(ProposalPage, {
        id,
        title,
        lang: debate.lang,
        why: debate.why,
        proposedBy: proposedBy(debate, locale),
        state: stateTag(state, locale),
        notice,
        facts,
        files: attached.map(({ fileId, key, name, mediaType, bytes }) => ({
          id: fileId,
          name,
          href: filePath({ key, name }),
          mediaType,
          bytes,
        })),
        similar: similar.map((other) => ({
          path: debatePath(other),
          title: other.title,
          lang: other.lang,
          state: stateTag(other.state, locale),
        })),
        mayChange,
        mayOpenFiles: staff !== null,
        form,
      }),
    });
  }

  private async facts(debate: ShownDebate, locale: Locale): Promise<ProposalPageProps['facts']> {
    const t = proposalMessages(locale);
    const { topics, places, opensAt, closesAt } = debate;
    const names = await this.choices.names();
    const list = (codes: readonly string[], of: 'topics' | 'places') =>
      codes.map((code) => pick(names[of].get(code) ?? { bg: code, en: code }, locale)).join(', ');
    return [
      { label: debateMessages(locale)('proposer'), value: proposerText(debate, locale) },
      { label: t('topics'), value: list(topics, 'topics') || t('notGiven') },
      { label: t('places'), value: list(places, 'places') || t('wholeMunicipality') },
      { label: t('opensOn'), value: opensAt ? formatDate(dateIn(opensAt), locale) : t('onApproval') },
      { label: t('closesOn'), value: closesAt ? formatDate(lastDayOf(closesAt), locale) : t('notGiven') },
    ];
  }

  private async notice(debate: ShownDebate, locale: Locale): Promise<ProposalPageProps['notice']> {
    const t = proposalMessages(locale);
    const { state, submittedAt, returnReason, rejectionCode, rejectionReason, hiddenAt } = debate;
    if (rejectionCode) {
      const ground = await this.choices.reasonName(rejectionCode);
      return {
        title: t('rejectedTitle', { ground: ground ? pick(ground, locale) : rejectionCode }),
        text: rejectionReason,
      };
    }
    if (hiddenAt)
      return { title: t('hiddenTitle'), text: t('hiddenText', { date: formatDate(hiddenAt, locale) }) };
    if (state === 'moderation') {
      const date = submittedAt ? formatDate(submittedAt, locale) : '';
      return { title: t('moderationTitle'), text: t('moderationText', { date }) };
    }
    if (returnReason) return { title: t('sentBackTitle'), text: t('draftText'), detail: returnReason };
    return { title: t('draftTitle'), text: t('draftText') };
  }
}

/** The form in which a proposal is written. */
@Injectable()
export class ProposalForms {
  constructor(
    private readonly database: Database,
    private readonly participants: Participants,
    private readonly organisations: Organisations,
    private readonly subjects: Subjects,
    private readonly choices: DebateChoices,
    private readonly settings: Settings,
  ) {}

  /** @param path where it is sent: a new one, or the change of a draft */
  async page(
    ctx: PageContext,
    { path, titled, form }: { path: string; titled: 'newTitle' | 'editTitle'; form: FormState<object> },
  ): Promise<PageResult> {
    const { locale, viewer } = ctx;
    const participantId = viewer?.participantId ?? '';
    const [topics, names, profile, organisation] = await Promise.all([
      this.subjects.topics(),
      this.choices.names(),
      this.participants.profile(participantId),
      this.organisations.spokenForBy(this.database, participantId),
    ]);
    const { shortestDays, longestDays, usualDays } = this.settings.read(debatesSettings);
    const title = proposalMessages(locale)(titled);
    return page({
      title,
      hasErrors: hasErrors(form),
      body: h(ProposalForm, {
        title,
        path,
        form,
        topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
        places: [...names.places].map(([value, name]) => ({ value, label: pick(name, locale) })),
        terms: { min: shortestDays, max: longestDays, usual: usualDays },
        organisation: organisation?.name ?? null,
        name: profile?.showsName && profile.name ? profile.name : null,
        version: versionIn(form),
      }),
    });
  }
}

function versionIn({ values }: FormState<object>): string {
  const { version } = values as { version?: unknown };
  return typeof version === 'string' ? version : '';
}
