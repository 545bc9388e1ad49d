import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/http/index.js';

/** What stands on a page besides its text, made anew with what the house knows. */
export interface PagePart {
  above?: ComponentChildren;
  below?: ComponentChildren;
  /** With what it changes. */
  tags: string[];
}

export type LoadPart = (ctx: PageContext) => Promise<PagePart> | PagePart;

/** Rooms bring their parts of built-in pages, in onModuleInit. */
@Injectable()
export class PageParts {
  private readonly parts = new Map<string, LoadPart>();

  register(slug: string, load: LoadPart): void {
    this.parts.set(slug, load);
  }

  async of(slug: string, ctx: PageContext): Promise<PagePart> {
    return (await this.parts.get(slug)?.(ctx)) ?? { tags: [] };
  }
}
