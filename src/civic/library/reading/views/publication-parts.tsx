import type { VNode } from 'preact';
import { formatBytes, type Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Link,
  Paragraphs,
  Tag,
  useLocale,
  usePath,
  type Tone,
} from '../../../../platform/ui/index.js';
import { pageMessages } from '../page.messages.js';

export interface FactView {
  label: string;
  values: readonly string[];
  lang?: Locale;
  href?: string;
  note?: string;
}

export interface FileView {
  name: string;
  /** Counts, and leads to the file. */
  href: string;
  mediaType: string;
  bytes: number;
  lang: Locale;
  downloads: string;
  picture: { src: string; alt: string } | null;
  /** Why its text cannot be read here. */
  note: string;
}

export interface VersionView {
  number: number;
  title: string;
  state: { label: string; tone: Tone };
  note: string;
  changes: string;
  changesLang: Locale;
  files: readonly FileView[];
}

export interface NearView {
  path: string;
  title: string;
  lang: Locale;
  kind: string;
}

const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

/** Each with its type and size, and how often it was taken. */
export function Files({ files }: { files: readonly FileView[] }): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  const at = usePath();
  if (files.length === 0) return <p class="soft">{t('noFiles')}</p>;
  return (
    <ul class="taken-files">
      {files.map(({ name, href, mediaType, bytes, lang, downloads, picture, note }) => (
        <li key={href}>
          <span class="file-type" aria-hidden="true">
            {TYPES[mediaType]}
          </span>
          <div>
            <a href={at(href)} lang={lang} type={mediaType} rel="nofollow">
              {name}
            </a>
            <p class="soft small num">
              {[
                TYPES[mediaType],
                formatBytes(bytes, locale),
                lang === locale ? '' : t('inLanguage'),
                downloads,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {note && <p class="small">{note}</p>}
            {picture && (
              <img
                class="shown-picture"
                src={picture.src}
                alt={picture.alt}
                lang={lang}
                loading="lazy"
                decoding="async"
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The latest first; each opens in place, without scripts too. */
export function Versions({ versions }: { versions: readonly VersionView[] }): VNode {
  const t = pageMessages(useLocale());
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ol class="versions" reversed>
        {versions.map(({ number, title, state, note, changes, changesLang, files }) => (
          <li key={number} id={`version-${number}`}>
            <h3>
              {title} <Tag tone={state.tone}>{state.label}</Tag>
            </h3>
            {note && <p class="soft small">{note}</p>}
            {changes && <Paragraphs text={changes} lang={changesLang} />}
            {state.tone !== 'open' && (
              <details open={state.tone === 'wait'}>
                <summary>{t('filesOf', { number })}</summary>
                <Files files={files} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Citation(props: { text: string; lang: Locale; bib: string; ris: string }): VNode {
  const t = pageMessages(useLocale());
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{t('cite')}</h2>
      <blockquote class="citation" lang={props.lang}>
        {props.text}
      </blockquote>
      <p class="actions small">
        <a href={props.bib} type="application/x-bibtex">
          {t('bibtex')}
        </a>
        <a href={props.ris} type="application/x-research-info-systems">
          {t('ris')}
        </a>
        <span class="soft">{t('citeNote')}</span>
      </p>
    </section>
  );
}

export function Facts({ facts }: { facts: readonly FactView[] }): VNode {
  return (
    <dl class="publication-facts">
      {facts.map(({ label, values, lang, href, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd key={value} lang={lang}>
              {href ? (
                <a href={href} rel="license noopener">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          ))}
          {note && <dd class="soft small">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

export function Near({ list }: { list: readonly NearView[] }): VNode {
  return (
    <ul class="list near">
      {list.map(({ path, title, lang, kind }) => (
        <li key={path}>
          <span class="kind">{kind}</span>
          <Link path={path} lang={lang}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Notices(props: {
  isDraft: boolean;
  withdrawn: { reason: string; lang: Locale } | null;
}): VNode {
  const t = pageMessages(useLocale());
  return (
    <>
      {props.isDraft && (
        <Banner>
          <p>{t('draft')}</p>
        </Banner>
      )}
      {props.withdrawn && (
        <Banner kind="warning" title={t('withdrawnTitle')}>
          <p>{t('withdrawnText')}</p>
          <p lang={props.withdrawn.lang}>{t('reason', { reason: props.withdrawn.reason })}</p>
        </Banner>
      )}
    </>
  );
}
