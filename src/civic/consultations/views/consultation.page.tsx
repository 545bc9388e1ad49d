import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { DeadlineLine, type DeadlineLineProps } from '../../../commons/deadlines/views/index.js';
import { TrailLinks, type TrailLinksProps } from '../../../commons/trail/views/index.js';
import {
  ButtonLink,
  Card,
  CopyLink,
  Facts,
  FileList,
  FollowBox,
  Paragraphs,
  SubjectHead,
  useLocale,
  type Station,
  type SubjectClock,
  type Tone,
} from '../../../platform/ui/index.js';
import type { FileKind } from '../consultation-file.entity.js';
import {
  ContributionSection,
  type ContributionSectionProps,
} from '../contributions/views/contribution-section.js';
import { consultationMessages } from '../consultations.messages.js';
import type { TextSection } from '../text/consultation.text.js';
import { EditionList } from '../comparison/views/edition-list.js';
import { ConsideredCard, type Considered } from '../report/views/considered.card.js';
import { ConsultationText } from '../text/views/consultation-text.js';
import { Notices, type NoticesProps } from './notices.js';
import { ContactCard, HowToTakePart, type Contact, type Office } from './take-part.js';
import { TermCard, type Publication, type Term } from './term.card.js';
import { Timeline, type TimelineEntry } from './timeline.js';

export interface ConsultationFileItem {
  kind: FileKind;
  label: string;
  name: string;
  href: string;
  mediaType: string;
  bytes: number;
  /** Another one stands in its place. */
  replaced: boolean;
}

export interface ConsultationPageProps extends NoticesProps {
  title: string;
  summary: string;
  kind: string;
  state: { label: string; tone: Tone };
  unit: { name: string; lang: Locale };
  sponsor: string;
  clock?: SubjectClock;
  stations: readonly Station[];
  term: Term;
  sections: readonly TextSection[] | null;
  /** Ways to earlier drafts and to what was adopted. */
  editions: readonly { label: string; path: string }[];
  /** Null while no proposals are taken. */
  office: Office | null;
  files: readonly ConsultationFileItem[];
  contact: Contact;
  publication: Publication | null;
  /** The points of the motives. */
  motives: readonly { label: string; text: string }[];
  /** Where else proposals are taken. */
  channels: string;
  /** What the municipality owes after the term. */
  owed: readonly DeadlineLineProps[];
  facts: readonly { label: string; value: ComponentChildren; lang?: Locale }[];
  timeline: readonly TimelineEntry[];
  /** What was said on it, and where one says more. */
  voices: ContributionSectionProps;
  /** What was decided on it, once the справка is out. */
  considered: Considered | null;
  /** What it came from, and what it led to. */
  links: TrailLinksProps;
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
  signedIn: boolean;
  dataHref: string;
}

export function ConsultationPage(props: ConsultationPageProps): VNode {
  const t = consultationMessages(useLocale());
  const draft = props.files.find(({ kind, replaced }) => kind === 'draft' && !replaced);
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/consultations', label: t('menu') }]}
        kind={props.kind}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[
          ...(props.sponsor
            ? [<span lang={props.lang}>{t('sponsoredBy', { sponsor: props.sponsor })}</span>]
            : []),
          <span lang={props.unit.lang}>{t('unit', { unit: props.unit.name })}</span>,
        ]}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack">
          <Notices {...props} />
          <div lang={props.lang}>
            <Paragraphs text={props.summary} class="lead" />
          </div>
          {props.sections && (
            <div class="actions">
              {draft && <ButtonLink href={draft.href}>{t('download')}</ButtonLink>}
              <CopyLink />
            </div>
          )}
          {props.sections && props.sections.length > 0 && (
            <ConsultationText
              sections={props.sections}
              lang={props.lang}
              counts={props.voices.counts}
              buttonFor={(anchor) => writeOn(props.voices, anchor)}
              listFor={(anchor) => `${props.voices.path}?article=${anchor}`}
            />
          )}
          <EditionList links={props.editions} />
          {props.sections && <ContributionSection {...props.voices} />}
          {props.office && (
            <HowToTakePart
              office={props.office}
              contact={props.contact}
              channels={props.channels}
              lang={props.lang}
            />
          )}
          <Motives motives={props.motives} lang={props.lang} />
          <TrailLinks {...props.links} />
          <Timeline entries={props.timeline} />
        </div>
        <aside class="rail" aria-label={t('about')}>
          <TermCard {...props.term} publication={props.publication} />
          {props.considered && <ConsideredCard {...props.considered} />}
          {props.owed.length > 0 && (
            <Card title={t('owed')}>
              {props.owed.map((deadline) => (
                <DeadlineLine key={deadline.label} {...deadline} />
              ))}
            </Card>
          )}
          {props.follow && (
            <FollowBox
              title={t('follow')}
              hidden={props.follow}
              note={t('followNote')}
              signedIn={props.signedIn}
            />
          )}
          <Card title={t('documents')}>
            {props.files.length > 0 ? (
              <FileList
                files={props.files.map((file) => ({ ...file, name: file.label, lang: props.lang }))}
              />
            ) : (
              <p class="soft">{t(props.sections ? 'noDocuments' : 'documentsLater')}</p>
            )}
            <p class="small">
              <a href={props.dataHref} rel="alternate" type="application/json">
                {t('asData')}
              </a>
            </p>
          </Card>
          <ContactCard {...props.contact} lang={props.lang} />
          <Card title={t('about')}>
            <Facts facts={props.facts} />
          </Card>
        </aside>
      </div>
    </article>
  );
}

/** Beside each article while the term runs; what comes later is written from one place. */
function writeOn({ contribute, late }: ContributionSectionProps, anchor: string): string | null {
  return contribute && !late ? `${contribute}?article=${anchor}` : null;
}

function Motives(props: Pick<ConsultationPageProps, 'motives' | 'lang'>): VNode | null {
  const t = consultationMessages(useLocale());
  if (props.motives.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="motives">
      <h2 id="motives">{t('motives')}</h2>
      {props.motives.map(({ label, text }) => (
        <div key={label}>
          <h3>{label}</h3>
          <Paragraphs text={text} lang={props.lang} />
        </div>
      ))}
    </section>
  );
}
