import type { VNode } from 'preact';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  ButtonLink,
  Card,
  FollowBox,
  Link,
  Paragraphs,
  SubjectHead,
  useLocale,
  type SubjectClock,
  type Tone,
} from '../../../../platform/ui/index.js';
import type { CoverPicture, ReadingView } from '../../contents/reading-notes.js';
import { ReadHere } from '../../contents/views/read-here.js';
import { libraryMessages } from '../../library.messages.js';
import { LIBRARY_PATH, STRATEGIC_PATH, type Kind } from '../../publication.rules.js';
import { pageMessages } from '../page.messages.js';
import { Cover } from './cover.js';
import { LibraryStyles } from './library-styles.js';
import {
  Citation,
  Facts,
  Files,
  Near,
  Notices,
  Versions,
  type FactView,
  type NearView,
  type VersionView,
} from './publication-parts.js';

export interface PublicationPageProps {
  title: string;
  lang: Locale;
  summary: string;
  kind: { code: Kind; label: string };
  state: { label: string; tone: Tone };
  /** „9 март 2026“, „версия 2“ */
  headFacts: readonly string[];
  clock?: SubjectClock;
  isDraft: boolean;
  withdrawn: { reason: string; lang: Locale } | null;
  video: { href: string; host: string } | null;
  cover: CoverPicture | null;
  /** Where the current version is read on pages. */
  reading: ReadingView | null;
  /** The one that readers get; null before the first, and where it is withdrawn. */
  current: VersionView | null;
  versions: readonly VersionView[];
  downloads: string;
  citation: { text: string; lang: Locale; bib: string; ris: string } | null;
  facts: readonly FactView[];
  funding: string;
  order: {
    level: string;
    term: string;
    review: string;
    above: NearView | null;
    below: readonly NearView[];
  } | null;
  related: readonly NearView[];
  follow: Record<string, string> | null;
  signedIn: boolean;
  links: TrailLinksProps;
  json: string;
}

/** What there is to read comes first; who made it and what belongs to it stand beside, or below on a phone. */
export function PublicationPage(props: PublicationPageProps): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  return (
    <article>
      <LibraryStyles />
      <SubjectHead
        crumbs={[{ path: LIBRARY_PATH, label: libraryMessages(locale)('library') }]}
        kind={props.kind.label}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={props.headFacts}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
      />
      {(props.isDraft || props.withdrawn) && (
        <div class="page publication-notices">
          <Notices {...props} />
        </div>
      )}
      <div class="page two-columns">
        <div class="stack">
          <section aria-labelledby="about" class="publication-about">
            <Cover kind={props.kind.code} picture={props.cover} />
            <div>
              <h2 id="about">{t('about')}</h2>
              <Paragraphs text={props.summary} lang={props.lang} />
            </div>
          </section>
          {props.reading && <ReadHere {...props.reading} />}
          <Reading {...props} />
          {props.versions.length > 0 && <Versions versions={props.versions} />}
          {props.citation && <Citation {...props.citation} />}
          <TrailLinks {...props.links} />
          {props.related.length > 0 && (
            <section aria-labelledby="related">
              <h2 id="related">{t('related')}</h2>
              <Near list={props.related} />
            </section>
          )}
          {props.funding && (
            <section aria-labelledby="funding" class="funding">
              <h2 id="funding">{t('funding')}</h2>
              <Paragraphs text={props.funding} lang={props.lang} />
            </section>
          )}
        </div>
        <aside class="rail" aria-label={t('further')}>
          <section class="card">
            <h2 class="card-title">{t('facts')}</h2>
            <Facts facts={props.facts} />
          </section>
          {props.order && <Order {...props.order} />}
          {props.follow && (
            <FollowBox
              title={t('follow')}
              hidden={props.follow}
              note={t('followNote')}
              signedIn={props.signedIn}
            />
          )}
          {!props.isDraft && (
            <Card title={t('data')}>
              <p class="small">
                <a href={props.json} rel="alternate" type="application/json">
                  {t('dataJson')}
                </a>
              </p>
            </Card>
          )}
        </aside>
      </div>
    </article>
  );
}

function Reading({ video, current, downloads }: PublicationPageProps): VNode | null {
  const t = pageMessages(useLocale());
  if (!video && !current) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      {video && (
        <p class="actions">
          <ButtonLink href={video.href}>{t('watch')}</ButtonLink>
          <span class="soft small">{t('watchAt', { host: video.host })}</span>
        </p>
      )}
      {current && (current.files.length > 0 || !video) && <Files files={current.files} />}
      {downloads && <p class="soft small num">{downloads}</p>}
    </section>
  );
}

function Order({ level, term, review, above, below }: NonNullable<PublicationPageProps['order']>): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  const facts: FactView[] = [
    { label: t('level'), values: [level] },
    { label: t('term'), values: term ? [term] : [] },
    { label: t('review'), values: review ? [review] : [] },
  ];
  return (
    <Card title={t('order')}>
      <Facts facts={facts.filter(({ values }) => values.length > 0)} />
      {above && (
        <>
          <h3 class="near-title">{t('above')}</h3>
          <Near list={[above]} />
        </>
      )}
      {below.length > 0 && (
        <>
          <h3 class="near-title">{t('below')}</h3>
          <Near list={below} />
        </>
      )}
      <p class="small">
        <Link path={STRATEGIC_PATH}>{t('wholeTree')}</Link>
      </p>
    </Card>
  );
}
