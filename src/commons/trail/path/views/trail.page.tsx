import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  asset,
  FollowBox,
  Link,
  SubjectHead,
  Table,
  Tag,
  useLocale,
  type Station,
  type Tone,
} from '../../../../platform/ui/index.js';
import type { TrailStage } from '../../../subjects/index.js';
import { pathMessages } from '../path.messages.js';
import { TrailGraph, type DrawnLink } from './trail-graph.js';

export interface PathItem {
  /** Type and number. */
  subject: string;
  number: number;
  isAsked: boolean;
  kind: string;
  /** What several of its kind are called. */
  kinds: string;
  title: string;
  lang: Locale;
  /** Null of what is not public. */
  path: string | null;
  state: { label: string; tone: Tone };
  stage: TrailStage;
  date: string;
  iso: string;
  /** What it came from, by how. */
  from: readonly { label: string; to: readonly { number: number; title: string }[] }[];
}

export interface PathRow {
  from: string;
  label: string;
  to: string;
  date: string;
}

export interface TrailPageProps {
  asked: PathItem;
  stations: readonly Station[];
  items: readonly PathItem[];
  links: readonly DrawnLink[];
  rows: readonly PathRow[];
  more: boolean;
  /** What the follow box sends along. */
  follow: Record<string, string>;
  signedIn: boolean;
  dataHref: string;
}

/** The whole path around one subject: as stations, as a picture, as a list in the order of time. */
export function TrailPage(props: TrailPageProps): VNode {
  const t = pathMessages(useLocale());
  const { asked, items } = props;
  return (
    <article>
      <link rel="stylesheet" href={asset('trail.css')} />
      <SubjectHead
        crumbs={asked.path ? [{ path: asked.path, label: asked.title, lang: asked.lang }] : []}
        kind={t('kind', { kind: asked.kind })}
        title={asked.title}
        lang={asked.lang}
        state={asked.state}
        trail={props.stations}
      />
      <div class="page trail-page">
        {items.length > 1 && (
          <section class="trail-picture" aria-labelledby="picture">
            <h2 id="picture">{t('picture')}</h2>
            <TrailGraph items={items} links={props.links} />
          </section>
        )}
        <section class="trail-steps" aria-labelledby="steps">
          <h2 id="steps">{t('list')}</h2>
          {items.length === 1 && <p>{t('alone')}</p>}
          <ol class="trail-list">
            {items.map((item) => (
              <Item key={item.subject} {...item} />
            ))}
          </ol>
          {props.more && <p class="soft">{t('more')}</p>}
          <Behind {...props} />
        </section>
        <div class="trail-follow">
          <FollowBox
            title={t('follow')}
            hidden={props.follow}
            note={t('followNote')}
            signedIn={props.signedIn}
          />
        </div>
      </div>
    </article>
  );
}

function Item(props: PathItem): VNode {
  const t = pathMessages(useLocale());
  const { number, isAsked, path, lang, title, subject } = props;
  return (
    <li id={`t${number}`} class={isAsked ? 'asked' : undefined}>
      <span class={`trail-point stage-${props.stage}`}>
        <span class="visually-hidden">{t(`stage_${props.stage}`)}, </span>
        {number}
      </span>
      <div>
        <p class="meta">
          <span class="kind">{props.kind}</span>
          <time class="fact" datetime={props.iso}>
            {props.date}
          </time>
          <Tag tone={props.state.tone}>{props.state.label}</Tag>
          {isAsked && <b class="small">{t('here')}</b>}
        </p>
        <p class="name" lang={lang}>
          {path ? <Link path={path}>{title}</Link> : title}
        </p>
        {!path && <p class="soft small">{t('notPublic')}</p>}
        {props.from.map(({ label, to }) => (
          <p key={label} class="small">
            {`${label}: `}
            {to.map((end, index) => (
              <span key={end.number}>
                {index > 0 && ', '}
                <a href={`#t${end.number}`}>
                  {t('number', { number: end.number })}
                  <span class="visually-hidden">: {end.title}</span>
                </a>
              </span>
            ))}
          </p>
        ))}
        {!isAsked && path && (
          <p class="small">
            <Link path={`/trail/${subject.replace(':', '/')}`}>
              {t('pathOf')}
              <span class="visually-hidden">: {title}</span>
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}

function Behind({ rows, dataHref }: TrailPageProps): VNode {
  const t = pathMessages(useLocale());
  return (
    <>
      {rows.length > 0 && (
        <details>
          <summary>{t('table')}</summary>
          <Table
            caption={t('table')}
            captionHidden
            columns={[{ label: t('from') }, { label: t('how') }, { label: t('to') }, { label: t('when') }]}
            rows={rows.map(({ from, label, to, date }) => [from, label, to, date])}
          />
        </details>
      )}
      <p class="small">
        <a href={dataHref} rel="alternate" type="application/json">
          {t('data')}
        </a>
      </p>
    </>
  );
}
