import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../i18n/index.js';
import { currentBrand } from '../mail-brand.js';

/** Colours of the house as plain values: mail programs know no custom properties. */
const STYLE = `body{margin:0;background:#f1ecdf;color:#14282b;font:17px/1.5 'Sofia Sans','Segoe UI',Arial,sans-serif}
.w{max-width:600px;margin:0 auto;background:#fff}.p{padding:24px 28px}.t{padding-top:0}
h1{font-size:26px;line-height:1.15;margin:0 0 6px}h2{font-size:15px;margin:22px 0 4px;color:#0f5b4c}p{margin:0 0 14px}
a{color:#0f5b4c}.i{padding:14px 0;border-top:1px solid #d9d4c7}.i>a{color:#14282b;font-weight:700}
.s,.s a{color:#47595c;font-size:14px}.s{margin:0}.n{margin:0 0 14px}.e{border-top:1px solid #d9d4c7}.c{font-size:30px;font-weight:800;letter-spacing:.18em;margin:0 0 14px}
.b{display:inline-block;background:#0f5b4c;color:#fff!important;text-decoration:none;padding:11px 18px;border-radius:10px;font-weight:700}
.y{background:#e3efe9;border-left:5px solid #0f5b4c;padding:16px 20px;border-radius:8px;margin:0 0 14px}.y h2{margin-top:0}
.x{display:none;max-height:0;overflow:hidden}
@media (prefers-color-scheme:dark){body{background:#10191a;color:#e9f2ee}.w{background:#182426}.i,.e{border-color:#33464a}a{color:#7fd0b8}.i>a{color:#e9f2ee}.s,.s a{color:#a9bcbd}h2{color:#7fd0b8}.y{background:#12342c}}`;

export interface MailLayoutProps {
  locale: Locale;
  title: string;
  /** Under the title, in small print. */
  lead?: ComponentChildren;
  /** What the list of mails shows after the subject; not part of the visible mail. */
  preview?: string;
  /** Above the municipality's address. */
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every mail: the house's name, a heading, the content, and who sends it. */
export function MailLayout({ locale, title, lead, preview, footer, children }: MailLayoutProps): VNode {
  const brand = currentBrand();
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        {preview && (
          <div class="x" data-text="skip">
            {preview}
          </div>
        )}
        <main class="w">
          <div class="p">
            <p class="s n">
              <b>Мегдан</b> · {brand.name}
            </p>
            <h1>{title}</h1>
            {lead && <p class="s">{lead}</p>}
          </div>
          <div class="p t">{children}</div>
          <div class="p s e">
            {footer && (
              <>
                {footer}
                <br />
              </>
            )}
            {brand.name}
            {brand.address && `, ${brand.address}`}
          </div>
        </main>
      </body>
    </html>
  );
}

export function MailButton({ href, children }: { href: string; children: ComponentChildren }): VNode {
  return (
    <p>
      <a class="b" href={href}>
        {children}
      </a>
    </p>
  );
}

export function MailSection({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export interface MailItemProps {
  title: string;
  href: string;
  /** The language of the title, where it is not the mail's. */
  lang?: Locale;
  children?: ComponentChildren;
  note?: ComponentChildren;
}

/** One line of news: what, where to read it, what happened, and in small print why it is told. */
export function MailItem({ title, href, lang, children, note }: MailItemProps): VNode {
  return (
    <div class="i">
      <a href={href} lang={lang}>
        {title}
      </a>
      <br />
      {children}
      {note && (
        <>
          <br />
          <span class="s">{note}</span>
        </>
      )}
    </div>
  );
}

/** A box for the one thing that matters most in this mail. */
export function MailBox({ title, children }: { title?: string; children: ComponentChildren }): VNode {
  return (
    <div class="y">
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** A code to be read off and typed in. */
export function MailCode({ code }: { code: string }): VNode {
  return <p class="c">{code}</p>;
}

export function MailSmall({ children }: { children: ComponentChildren }): VNode {
  return <p class="s">{children}</p>;
}
