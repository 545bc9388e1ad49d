import { Injectable } from '@nestjs/common';
import { z, type ZodType } from 'zod';

export interface ApiParagraph {
  /** OpenAPI path items by path: `{'/api/v1/consultations': {get: {…}}}`. */
  paths: Record<string, object>;
  /** Named shapes, referred to as `#/components/schemas/<name>`. */
  schemas?: Record<string, ZodType>;
}

/** What `/api/v1/openapi.json` says. Modules describe their part in onModuleInit. */
@Injectable()
export class ApiDocs {
  private readonly paths: Record<string, object> = {};
  private readonly schemas: Record<string, object> = {};

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

  document(site: { title: string; url: string; version: string; license: string }): object {
    return {
      openapi: '3.1.0',
      info: {
        title: site.title,
        version: site.version,
        license: { name: site.license, identifier: site.license },
      },
      servers: [{ url: site.url }],
      paths: this.paths,
      components: { schemas: this.schemas },
    };
  }

  described(): readonly string[] {
    return Object.keys(this.paths).sort();
  }
}

function withoutDialect({ $schema: _dialect, ...schema }: object & { $schema?: string }): object {
  return schema;
}
