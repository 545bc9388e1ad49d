import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { headerText } from './headers.rules.js';
import { type MailBrand, withBrand } from './mail-brand.js';
import { textPart } from './text-part.js';

/** A letter as a module writes it: `body` is a view made with MailLayout. */
export interface MailContent {
  subject: string;
  body: VNode;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** @throws RuleBroken when the subject holds a line break */
export function renderMail({ subject, body }: MailContent, brand: MailBrand): RenderedMail {
  return withBrand(brand, () => ({
    subject: headerText(subject),
    html: `<!doctype html>${renderToString(body)}`,
    text: textPart(body),
  }));
}
