import { Injectable } from '@nestjs/common';
import { z, type ZodType } from 'zod';

export interface ApiParagraph {
  /**
   * OpenAPI path items by path: `{'/api/v1/consultations': {get: {summary: '…', 'x-summary-bg': '…', …}}}`. The
   * description is in English, as programmers expect; the page for people shows the Bulgarian summary where there is one.
   */
  paths: Record<string, object>;
  /** Named shapes, referred to as `#/components/schemas/<name>`. */
  schemas?: Record<string, ZodType>;
}

export interface ApiOperation {
  method: string;
  path: string;
  summary: { en: string; bg?: string };
}

interface Described {
  summary?: string;
  'x-summary-bg'?: string;
}

const VERSION = '1.0.0';

/** The shape of every error (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable name of the error'),
  fields: z.record(z.string(), z.string()).optional(),
  reference: z.string().optional().describe('Number to quote when writing to the municipality'),
});

/** What `/api/v1/openapi.json` says. Modules describe their part in onModuleInit. */
@Injectable()
export class ApiDocs {
  private readonly paths: Record<string, object> = {};
  private readonly schemas: Record<string, object> = {};

  constructor() {
    this.register({ paths: {}, schemas: { Problem: problemSchema } });
  }

  /** @throws Error when a path or a schema is described twice */
  register({ paths, schemas = {} }: ApiParagraph): void {
    for (const [path, item] of Object.entries(paths)) {
      if (Object.hasOwn(this.paths, path)) throw new Error(`${path} is described twice`);
      this.paths[path] = item;
    }
    for (const [name, schema] of Object.entries(schemas)) {
      if (Object.hasOwn(this.schemas, name)) throw new Error(`The schema ${name} is described twice`);
      this.schemas[name] = withoutDialect(z.toJSONSchema(schema, { io: 'output', target: 'draft-2020-12' }));
    }
  }

  document(site: { title: string; url: string }): object {
    return {
      openapi: '3.1.0',
      info: { title: site.title, version: VERSION, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
      servers: [{ url: site.url }],
      paths: this.paths,
      components: { schemas: this.schemas },
    };
  }

  operations(): ApiOperation[] {
    return Object.entries(this.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Described>)
        .filter(([method]) => method === 'get')
        .map(([method, { summary: en = '', 'x-summary-bg': bg }]) => ({
          method: method.toUpperCase(),
          path,
          summary: { en, bg },
        })),
    );
  }
}

function withoutDialect({ $schema: _dialect, ...schema }: object & { $schema?: string }): object {
  return schema;
}
