import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileRefused, Files } from '../../../platform/files/index.js';
import { submissionOf, type PageContext } from '../../../platform/http/index.js';
import { parseForm, type FormState } from '../../../platform/ui/index.js';
import { filesOf, knownFiles } from '../practice-files.js';
import type { PracticeRecord } from '../practice-record.js';
import type { Problems } from '../practice-record.rules.js';
import type { Author, RevisionWords } from '../practice-rows.js';
import { sentencesOf } from '../practices.problems.messages.js';
import { hiddenForm, recordForm, recordIn, rowsTyped } from './writing.forms.js';

const MOST_BYTES = 10_000_000;
const FILE_FIELD = /^(?:photoFile|evidenceFile[1-9])$/;

export interface FormAnswer {
  values: Record<string, unknown>;
  /** The form again where it could not be read at all. */
  state: FormState<object> | null;
  record: PracticeRecord;
  go: 'check' | 'later';
  version: number;
  /** Of a new version alone. */
  revision: RevisionWords;
}

/** Reads what the form answered, with the files that came along; each is kept under the field it came in. */
@Injectable()
export class FormAnswers {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param practiceId whose files may stay; null before there is a draft */
  async read(
    { locale }: PageContext,
    { participantId }: Author,
    request: FastifyRequest,
    practiceId: string | null,
  ): Promise<FormAnswer> {
    const by = { kind: 'participant', id: participantId! } as const;
    const taken = new Map<string, string>();
    const refused: Record<string, string> = {};
    const fields = await submissionOf(request, async ({ field, ...file }) => {
      if (!FILE_FIELD.test(field)) {
        file.stream.resume();
        return null;
      }
      try {
        taken.set(field, await this.files.takeIn(file, { by, mostBytes: MOST_BYTES }, this.clock.now()));
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        refused[field] = error.sentence(locale);
      }
      return null;
    });
    for (const [field, id] of taken) {
      fields[field.replace('File', 'Kept')] = id;
      delete fields[field.replace('File', 'Drop')];
    }
    const form = parseForm(recordForm, fields, locale);
    const hidden = parseForm(hiddenForm, fields, locale);
    const values = form.ok
      ? (form.value as Record<string, unknown>)
      : (form.state.values as Record<string, unknown>);
    const record = recordIn(values, taken);
    await this.forgetForeign(values, record, by, practiceId);
    const errors = { ...(form.ok ? {} : form.state.errors), ...refused };
    return {
      values,
      state: Object.keys(errors).length > 0 ? { values, errors: errors as never } : null,
      record,
      go: hidden.ok ? hidden.value.go : 'check',
      version: hidden.ok ? Number(hidden.value.version) : 0,
      revision: { note: String(values['note'] ?? ''), seen: hidden.ok ? Number(hidden.value.seen) : 0 },
    };
  }

  /** Each problem at the field of the row in which it was typed. */
  again(
    { values }: Pick<FormAnswer, 'values'>,
    problems: Problems,
    { locale }: PageContext,
  ): FormState<object> {
    const rows = { result: rowsTyped(values, 'result'), evidence: rowsTyped(values, 'evidence') };
    const errors = Object.fromEntries(
      Object.entries(problems).map(([field, problem]): [string, string] => {
        const at = /^(result|evidence)([A-Za-z]+)(\d+)$/.exec(field);
        const row = at && rows[at[1] as 'result' | 'evidence'][Number(at[3]) - 1];
        const name = at && row ? `${at[1]!}${at[2]!}${row}` : field;
        return [name, sentencesOf({ [name]: problem }, locale)[name]!];
      }),
    );
    return { values, errors: errors as never };
  }

  /** A file that this author neither uploaded nor finds on the practice is not even named again. */
  private async forgetForeign(
    values: Record<string, unknown>,
    record: PracticeRecord,
    by: { kind: 'participant'; id: string },
    practiceId: string | null,
  ): Promise<void> {
    const known = await knownFiles(this.database, filesOf(record), by, practiceId);
    for (const field of Object.keys(values).filter((name) => /Kept\d?$/.test(name)))
      if (!known.has(String(values[field]))) values[field] = '';
  }
}
