import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { FileRefused } from '../../../platform/files/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatBytes, type Locale } from '../../../platform/i18n/index.js';
import type { FormState, Option } from '../../../platform/ui/index.js';
import type { Issuer, RecommendationDraft } from '../drafts/recommendation-draft.js';
import { RecommendationSets } from '../recommendation-sets.service.js';
import { headingProblems } from './import.rules.js';
import { tableIn, uploadedTable } from './import-file.js';
import { importsMessages } from './imports.messages.js';
import { badLines, columnHelp, headingSentences } from './imports.presentation.js';
import { Imports } from './imports.service.js';
import { NoTable, TABLE_LIMITS } from './table.js';
import { ImportPage, type BadLine } from './views/import.page.js';

interface Wrong {
  setId: string;
  error?: string;
  headings?: readonly string[];
  bad?: readonly BadLine[];
  isCut?: boolean;
}

type Read =
  | { page: PageResult }
  | {
      staged: {
        fileName: string;
        setId: string | null;
        lang: Locale;
        drafts: readonly RecommendationDraft[];
      };
    };

/** From a file to what stands in it, or to why it cannot be taken. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly imports: Imports,
    private readonly sets: RecommendationSets,
    private readonly database: Database,
  ) {}

  async read(ctx: PageContext, issuer: Issuer, request: FastifyRequest): Promise<Read> {
    const { locale } = ctx;
    const { file, setId: asked, fault } = await uploadedTable(request);
    const setId = (await this.options(issuer)).some(({ value }) => value === asked) ? asked : '';
    const again = async (wrong: Omit<Wrong, 'setId'>): Promise<Read> => ({
      page: await this.choose(ctx, issuer, { setId, ...wrong }),
    });
    if (fault) return again({ error: faultSentence(fault, locale) });
    if (!file) return again({ error: importsMessages(locale)('fileMissing') });
    try {
      const table = await tableIn(file);
      const headings = headingSentences(headingProblems(table.headings), locale);
      if (headings.length > 0) return again({ headings });
      const how = { lang: locale, setId: setId || null };
      const { drafts, bad, isCut } = await this.imports.look(table, how);
      if (bad.length > 0) return again({ bad: badLines(bad, locale), isCut });
      return { staged: { fileName: file.name, ...how, drafts } };
    } catch (error) {
      if (error instanceof NoTable) return again({ error: faultSentence(error, locale) });
      if (error instanceof FileRefused) return again({ error: error.sentence(locale) });
      throw error;
    }
  }

  async choose(
    { locale }: PageContext,
    issuer: Issuer,
    { setId, error, headings = [], bad = [], isCut = false }: Wrong,
  ): Promise<PageResult> {
    const isWrong = error !== undefined || headings.length > 0 || bad.length > 0;
    const errors: Record<string, string> = error ? { file: error } : {};
    const form: FormState<Record<string, string>> = { values: { setId }, errors };
    return page({
      title: importsMessages(locale)('title'),
      wide: true,
      hasErrors: isWrong,
      body: h(ImportPage, {
        form,
        sets: await this.options(issuer),
        columns: columnHelp(await this.imports.register(), locale),
        limits: { rows: TABLE_LIMITS.rows, size: formatBytes(TABLE_LIMITS.bytes, locale) },
        headings,
        bad,
        isCut,
      }),
    });
  }

  private async options({ organisationId }: Issuer): Promise<Option[]> {
    const sets = await this.sets.of(this.database, organisationId);
    return sets.map(({ id, title, lang }) => ({ value: id, label: title, lang }));
  }
}

function faultSentence({ fault, params }: NoTable, locale: Locale): string {
  const limit = formatBytes(TABLE_LIMITS.bytes, locale);
  return importsMessages(locale)(fault, { limit, ...params } as never);
}
