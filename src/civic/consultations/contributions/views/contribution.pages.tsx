import type { VNode } from 'preact';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  asset,
  Banner,
  Link,
  TextPage,
  Trail,
  useLocale,
  type Station,
} from '../../../../platform/ui/index.js';
import { contributionMessages } from '../contributions.messages.js';
import { consultationCrumbs } from './consultation-crumbs.js';
import { ContributionArticle, ContributionList, type ShownContribution } from './contribution-article.js';

interface Consultation {
  path: string;
  title: string;
  lang: Locale;
}

/** One contribution by its permanent address. */
export function ContributionPage(props: {
  consultation: Consultation;
  contribution: ShownContribution;
  done: { title: string; text: string } | null;
  links: TrailLinksProps;
  /** From what was said to what it led to. */
  stations: readonly Station[];
  council: boolean;
}): VNode {
  const locale = useLocale();
  const t = contributionMessages(locale);
  const { consultation, contribution, done } = props;
  return (
    <TextPage
      title={t('titled', { number: contribution.number })}
      crumbs={consultationCrumbs(consultation, locale)}
      above={
        done && (
          <Banner kind="success" title={done.title}>
            <p>{done.text}</p>
          </Banner>
        )
      }
    >
      {props.stations.length > 0 && <Trail stations={props.stations} />}
      <ContributionArticle contribution={contribution} alone />
      {props.council && <p class="soft">{t('councilDecides')}</p>}
      <TrailLinks {...props.links} />
      <p>
        <Link path={consultation.path}>{t('toConsultation')}</Link>
      </p>
    </TextPage>
  );
}

/** The contributions to a consultation, or those on one article. */
export function ContributionListPage(props: {
  consultation: Consultation;
  title: string;
  contributions: readonly ShownContribution[];
  more: string | null;
  /** The first page where this is not it, and all of them where these are of one article. */
  ways: readonly { path: string; label: string }[];
}): VNode {
  const locale = useLocale();
  const t = contributionMessages(locale);
  const { consultation } = props;
  return (
    <TextPage title={props.title} crumbs={consultationCrumbs(consultation, locale)}>
      {props.ways.length > 0 && (
        <ul class="leads">
          {props.ways.map(({ path, label }) => (
            <li key={path}>
              <Link path={path}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
      <ContributionList contributions={props.contributions} more={props.more} />
      <p>
        <Link path={consultation.path}>{t('toConsultation')}</Link>
      </p>
      <script type="module" src={asset('contributions.js')} />
    </TextPage>
  );
}
