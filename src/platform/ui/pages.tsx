import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../i18n/index.js';
import { Banner, Breadcrumbs, Button, type Crumb } from './blocks.js';
import { Hidden } from './form-frame.js';
import { Link, useLocale, usePath } from './locale.js';
import { errorPageMessages } from './pages.messages.js';

/**
 * The page behind a link in a mail: GET shows it and changes nothing, its one button POSTs. Scanners open links,
 * people press buttons.
 */
export function ConfirmPage(props: {
  title: string;
  children?: ComponentChildren;
  /** Own-site path that receives the POST. */
  path: string;
  button: string;
  hidden?: Record<string, string>;
  danger?: boolean;
  other?: { path: string; label: string };
}): VNode {
  const at = usePath();
  return (
    <div class="page narrow">
      <h1>{props.title}</h1>
      <div class="prose">{props.children}</div>
      <form method="post" action={at(props.path)} class="actions">
        <Hidden fields={props.hidden ?? {}} />
        <Button kind={props.danger ? 'danger' : 'main'}>{props.button}</Button>
        {props.other && <Link path={props.other.path}>{props.other.label}</Link>}
      </form>
    </div>
  );
}

/** A plain page of text or one form: crumbs, heading, content no wider than is good to read. */
export function TextPage(props: {
  title: string;
  crumbs?: readonly Crumb[];
  above?: ComponentChildren;
  children?: ComponentChildren;
}): VNode {
  return (
    <div class="page narrow">
      <Breadcrumbs crumbs={props.crumbs ?? []} />
      {props.above}
      <h1>{props.title}</h1>
      {props.children}
    </div>
  );
}

/** The end of a way: what was done, or why it was not, what was typed, and where to go from there. */
export function ToldPage(props: {
  title: string;
  text: string;
  /** It was done: said with what a screen reader announces, and the browser forgets what it kept for a lost connection. */
  done?: true;
  crumbs?: readonly Crumb[];
  /** What it is about, above the sentence. */
  about?: ComponentChildren;
  typed?: { heading: string; text: string; lang: Locale } | null;
  leads: readonly { path: string; label: string }[];
  children?: ComponentChildren;
}): VNode {
  const { title, typed } = props;
  return (
    <TextPage
      title={title}
      crumbs={props.crumbs}
      above={props.done && <Banner kind="success" title={title} />}
    >
      {props.about}
      <p class="lead">{props.text}</p>
      {props.children}
      {typed && (
        <>
          <h2>{typed.heading}</h2>
          <blockquote class="typed-text" lang={typed.lang}>
            {typed.text}
          </blockquote>
        </>
      )}
      <ul class="leads">
        {props.leads.map(({ path, label }) => (
          <li key={path}>
            <Link path={path}>{label}</Link>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}

const KNOWN = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503] as const;
type KnownStatus = (typeof KNOWN)[number];

function known(status: number): KnownStatus {
  return KNOWN.find((one) => one === status) ?? (status < 500 ? 400 : 500);
}

export function errorTitle(status: number, locale: Locale): string {
  return errorPageMessages(locale)(`title${known(status)}`);
}

/** `message` is a sentence more exact than the status's own; `reference` the request id; the links lead on. */
export function ErrorPage(props: {
  status: number;
  title?: string;
  message?: string;
  reference?: string;
  retryAfterSeconds?: number;
  links?: readonly { path: string; label: string }[];
}): VNode {
  const locale = useLocale();
  const t = errorPageMessages(locale);
  const status = known(props.status);
  const links = props.links?.filter(({ path }) => path !== '/' && path !== '/contact') ?? [];
  return (
    <div class="page narrow error-page">
      <p class="error-number" aria-hidden="true">
        {props.status}
      </p>
      <h1>{props.title ?? t(`title${status}`)}</h1>
      <p class="lead">{props.message ?? t(`text${status}`, { seconds: props.retryAfterSeconds ?? 0 })}</p>
      {props.reference && props.status >= 500 && (
        <p class="soft num">{t('reference', { reference: props.reference })}</p>
      )}
      <nav aria-label={t('leads')}>
        <ul class="leads">
          {status === 401 && (
            <li>
              <Link path="/sign-in">{t('signIn')}</Link>
            </li>
          )}
          {links.map((link) => (
            <li key={link.path}>
              <Link path={link.path}>{link.label}</Link>
            </li>
          ))}
          {status === 404 && (
            <li>
              <Link path="/site-map">{t('siteMap')}</Link>
            </li>
          )}
          <li>
            <Link path="/">{t('home')}</Link>
          </li>
          <li>
            <Link path="/contact">{t('contact')}</Link>
          </li>
        </ul>
      </nav>
    </div>
  );
}
