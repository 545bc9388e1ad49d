import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TrailEditor } from '../../../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  Marked,
  type GovernedResource,
  type RecordSection,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { PAGES_PUBLISH } from '../pages.permissions.js';
import { projectMessages } from './project.messages.js';
import { PromisedResult, ResultEvidence } from './promised-result.entity.js';
import { PromisedResultQueries, type ShownResult } from './promised-results.queries.js';
import { STATUS_TONES } from './promised-results.rules.js';
import { PromisedResults, RESULT_LIMITS } from './promised-results.service.js';
import { resultMessages } from './results.messages.js';

const t = resultMessages.texts;
const told = resultMessages('bg');
const FORM = { editableBy: true } as const;
const EVIDENCE = 'result-evidence';

/** „Обещани резултати“: what the project promised, and what shows that it was kept. */
@Injectable()
export class PromisedResultsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly queries: PromisedResultQueries,
    private readonly service: PromisedResults,
    private readonly trail: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.results());
    this.registry.register(this.evidence());
  }

  private results(): GovernedResource {
    return governed<PromisedResult>({
      entity: PromisedResult,
      id: 'promised-results',
      title: 'titleBg',
      label: t.result,
      labelPlural: t.results,
      navigation: { group: 'content', order: 75 },
      permissions: { list: PAGES_PUBLISH, edit: PAGES_PUBLISH },
      sort: { by: 'position', direction: 'asc' },
      fields: {
        titleBg: { ...FORM, label: t.titleBg, list: true, required: true, max: RESULT_LIMITS.title },
        titleEn: { ...FORM, label: t.titleEn, required: true, max: RESULT_LIMITS.title },
        target: { ...FORM, label: t.target, hint: t.targetHint, type: 'number', required: true, list: true },
        shown: { label: t.status, list: true },
        noteBg: { ...FORM, label: t.noteBg, hint: t.noteHint, type: 'longText', max: RESULT_LIMITS.note },
        noteEn: { ...FORM, label: t.noteEn, type: 'longText', max: RESULT_LIMITS.note },
      },
      extras: async (_ctx, codes) => {
        const { results } = await this.queries.all();
        const own = results.filter(({ code }) => codes.includes(code));
        return new Map(own.map((result) => [result.code, { shown: statusOf(result) }]));
      },
      edit: async ({ actor, now }, code, values, seen) =>
        this.database.transaction((tx) =>
          this.service.edit(tx, code, { input: resultOf(values), seen }, actor, now),
        ),
      extraActions: {
        addEvidence: {
          label: t.add,
          permission: PAGES_PUBLISH,
          on: 'record',
          main: true,
          inputs: {
            subject: {
              label: t.subject,
              hint: t.subjectHint,
              type: 'select',
              choices: () => this.trail.choices(),
            },
            path: { label: t.address, hint: t.addressHint, max: RESULT_LIMITS.path },
            labelBg: { label: t.labelBg, max: RESULT_LIMITS.label },
            labelEn: { label: t.labelEn, max: RESULT_LIMITS.label },
          },
          run: async ({ actor, now }, code, input) => {
            const [subject, path, labelBg, labelEn] = textsOf(input, 'subject', 'path', 'labelBg', 'labelEn');
            const evidence = { subject: subject!, path: path!, labelBg: labelBg!, labelEn: labelEn! };
            await this.database.transaction((tx) => this.service.show(tx, code!, evidence, actor, now));
            return { message: t.added };
          },
        },
      },
      sections: async (_ctx, { code }) => {
        const { results } = await this.queries.all();
        return results.filter((result) => result.code === code).map(evidenceTable);
      },
      publicPath: ({ code }) => `/about-project#result-${code}`,
      messages: resultMessages,
    });
  }

  private evidence(): GovernedResource {
    return governed<ResultEvidence>({
      entity: ResultEvidence,
      id: EVIDENCE,
      title: 'what',
      label: t.evidence,
      labelPlural: t.evidenceMany,
      permissions: { list: PAGES_PUBLISH },
      sort: { by: 'id', direction: 'desc' },
      extras: async (_ctx, ids) => {
        const { results } = await this.queries.all();
        const all = results.flatMap(({ evidence }) => evidence);
        const named = new Map(all.map(({ id, label }) => [id, label.bg]));
        return new Map(ids.map((id) => [id, { what: named.get(id) ?? told('notShown') }]));
      },
      fields: {
        what: { label: t.columnWhat, list: true },
        resultCode: { label: t.result, reference: 'promised-results', list: true },
        at: { label: t.at, list: true },
      },
      extraActions: {
        remove: {
          label: t.remove,
          permission: PAGES_PUBLISH,
          on: 'record',
          danger: true,
          question: t.removeQuestion,
          run: async ({ actor, now }, id) => {
            await this.database.transaction((tx) => this.service.remove(tx, id!, actor, now));
            return { message: t.removed, redirect: '/admin/resources/promised-results' };
          },
        },
      },
      messages: resultMessages,
      empty: t.noEvidence,
    });
  }
}

function statusOf({ status, shown, target }: ShownResult): Marked {
  return new Marked(projectMessages('bg')(status, { shown, target }), STATUS_TONES[status]);
}

function evidenceTable({ evidence }: ShownResult): RecordSection {
  return {
    id: 'evidence',
    title: told('evidenceMany'),
    table: {
      columns: [told('columnWhat'), told('columnCounts'), told('remove')],
      rows: evidence.map(({ id, label, path, counts }) => [
        { text: label.bg, href: path },
        told(counts ? 'counted' : 'toCome'),
        { text: told('remove'), href: `/admin/resources/${EVIDENCE}/records/${id}/remove` },
      ]),
      empty: told('noEvidence'),
    },
  };
}

function resultOf(values: Values) {
  const [titleBg, titleEn, noteBg, noteEn] = textsOf(values, 'titleBg', 'titleEn', 'noteBg', 'noteEn');
  return {
    titleBg: titleBg!,
    titleEn: titleEn!,
    noteBg: noteBg!,
    noteEn: noteEn!,
    target: Number(values['target']),
  };
}

function textsOf(values: Values, ...names: string[]): string[] {
  return names.map((name) => (typeof values[name] === 'string' ? values[name] : ''));
}
