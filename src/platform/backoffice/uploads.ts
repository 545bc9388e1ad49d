import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../audit/index.js';
import { Database } from '../database/index.js';
import { BadRequest, Forbidden } from '../errors/index.js';
import { filePath, Files } from '../files/index.js';
import type { FileItem } from './fields.js';
import type { ResourcePlan } from './resource-plan.js';
import type { BackofficeContext } from './staff.js';

/** One file of a form, sent as it is; the form keeps the id that comes back. */
@Injectable()
export class Uploads {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws Forbidden to whoever has no form with files on that resource, FileRefused with a sentence */
  async take(
    ctx: BackofficeContext,
    request: Request,
    plans: ReadonlyMap<string, ResourcePlan>,
  ): Promise<{ file: FileItem }> {
    const { resource } = request.query;
    const plan = typeof resource === 'string' ? plans.get(resource) : undefined;
    if (!plan || !hasFiles(plan, ctx)) throw new Forbidden('forbidden');
    if (request.headers['content-type'] !== 'application/octet-stream') throw new BadRequest('badBody');
    const received = await this.files.receive({ name: fileName(request), stream: request });
    const kept = await this.database.transaction(async (tx) => {
      const file = await this.files.keep(tx, received, ctx.actor, ctx.now);
      const subject = { type: 'storedFile', id: file.id };
      await this.audit.record(
        tx,
        { actor: ctx.actor, action: 'files.upload', subject, details: { bytes: file.bytes } },
        ctx.now,
      );
      return file;
    });
    return { file: { id: kept.id, name: kept.name, bytes: kept.bytes, href: filePath(kept) } };
  }
}

function hasFiles(plan: ResourcePlan, { staff }: BackofficeContext): boolean {
  const forms = (['new', 'edit'] as const).filter((form) => plan.mayAct(staff, form));
  const inForms = forms.some((form) => plan.formFields(staff, form).some(({ type }) => type === 'files'));
  const isInput = ({ name, inputs }: ResourcePlan['steps'][number]) =>
    plan.mayAct(staff, name) && Object.values(inputs).some(({ type }) => type === 'files');
  return inForms || plan.steps.some(isInput);
}

function fileName(request: Request): string {
  const header = request.headers['x-file-name'];
  try {
    const name = typeof header === 'string' ? decodeURIComponent(header) : '';
    if (name !== '') return name;
  } catch {
    // falls through: half an escape is no name
  }
  throw new BadRequest('badBody');
}
