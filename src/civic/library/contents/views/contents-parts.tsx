import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Banner, Breadcrumbs, Link, useLocale, usePath, type Crumb } from '../../../../platform/ui/index.js';
import { libraryMessages } from '../../library.messages.js';
import { LIBRARY_PATH } from '../../publication.rules.js';
import { contentsMessages } from '../contents.messages.js';

export interface ListedChapter {
  slug: string;
  title: string;
  path: string;
  /** „6 мин · 3 коментара“ */
  note: string;
  parts: readonly { title: string; path: string }[];
}

/** Of both pages on which a publication is read. */
export interface ReadPageProps {
  publication: { title: string; lang: Locale; path: string };
  /** Of the text itself. */
  lang: Locale;
  /** „Версия 2 от 12 май 2026 г., текуща“ */
  edition: string;
  version: number;
  current: number;
  isPending: boolean;
  contentsPath: string;
  /** The file that the text was read from. */
  original: string;
}

export function ReadHead(props: {
  crumbs: readonly Crumb[];
  title: string;
  lang: Locale;
  facts: readonly string[];
}): VNode {
  const locale = useLocale();
  return (
    <div class="top read-head">
      <div class="page">
        <Breadcrumbs
          crumbs={[{ path: LIBRARY_PATH, label: libraryMessages(locale)('library') }, ...props.crumbs]}
        />
        <h1 lang={props.lang}>{props.title}</h1>
        <p class="meta">
          {props.facts.map((fact) => (
            <span key={fact} class="fact">
              {fact}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}

/** Which version is read, where it is not the one that readers get. */
export function VersionNotice(
  props: ReadPageProps & { toCurrent: string | null; isGone: boolean },
): VNode | null {
  const t = contentsMessages(useLocale());
  const numbers = { number: props.version, current: props.current };
  if (props.isPending)
    return (
      <Banner>
        <p>{t('pendingText', numbers)}</p>
      </Banner>
    );
  if (props.version >= props.current) return null;
  return (
    <Banner title={t('olderTitle')}>
      <p>{t(props.isGone ? 'goneText' : 'olderText', numbers)}</p>
      <p>
        <Link path={props.toCurrent ?? props.contentsPath}>
          {t(props.toCurrent ? 'toCurrent' : 'toCurrentContents')}
        </Link>
      </p>
    </Banner>
  );
}

export function Origin({ original, publication }: ReadPageProps): VNode {
  const t = contentsMessages(useLocale());
  const at = usePath();
  return (
    <section class="read-origin small">
      <p class="soft">{t('textNote')}</p>
      <p class="actions">
        <a href={at(original)} rel="nofollow">
          {t('original')}
        </a>
        <Link path={publication.path}>{t('whole')}</Link>
      </p>
    </section>
  );
}
