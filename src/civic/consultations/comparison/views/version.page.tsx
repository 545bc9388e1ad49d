import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { PageHead, type Crumb } from '../../../../platform/ui/index.js';
import type { TextSection } from '../../text/consultation.text.js';
import { ConsultationText } from '../../text/views/consultation-text.js';
import { PageLinks, type PageLink } from './page-links.js';

export interface VersionPageProps {
  title: string;
  lead: string;
  crumbs: readonly Crumb[];
  lang: Locale;
  sections: readonly TextSection[];
  links: readonly PageLink[];
}

/** One published text, as it was. */
export function VersionPage(props: VersionPageProps): VNode {
  return (
    <article>
      <PageHead title={props.title} crumbs={props.crumbs} lead={props.lead}>
        <PageLinks links={props.links} />
      </PageHead>
      <div class="page">
        <ConsultationText title={props.title} sections={props.sections} lang={props.lang} />
      </div>
    </article>
  );
}
