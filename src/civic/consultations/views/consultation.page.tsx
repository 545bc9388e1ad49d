import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { DeadlineLine, type DeadlineLineProps } from '../../../commons/deadlines/views/index.js';
import { TrailLinks, type TrailItem } from '../../../commons/trail/views/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  CopyLink,
  Facts,
  FileList,
  FollowBox,
  HowComputed,
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
import { ConsultationText } from '../text/views/consultation-text.js';

export interface TermCard {
  title: string;
  days: string;
  ground: string;
  until: string;
  how: readonly string[];
}

export interface DecisionShown {
  title: string;
  /** „Решение на общинския съвет № 214 от 17 декември 2026 г.“ */
  by: string;
  note: string;
  adopted: boolean;
  /** When it was published and sent. */
  act: readonly string[];
}

export interface TimelineEntry {
  at: string;
  iso: string;
  text: string;
  detail?: string;
  lang: Locale;
}

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

export interface ConsultationPageProps {
  title: string;
  lang: Locale;
  summary: string;
  kind: string;
  state: { label: string; tone: Tone };
  unit: { name: string; lang: Locale };
  sponsor: string;
  clock?: SubjectClock;
  stations: readonly Station[];
  term: TermCard;
  shortTermReason: string | null;
  /** Where the справка stands, once it is out. */
  reportPath: string | null;
  withdrawalReason: string | null;
  /** Null until the draft is published; then `opens` says when that will be. */
  sections: readonly TextSection[] | null;
  /** Ways to earlier drafts and to what was adopted. */
  editions: readonly { label: string; path: string }[];
  opens: string;
  /** Where proposals are handed in besides the contact; null while none are taken. */
  office: { name: string; address: string; hours: string; phone: string; email: string } | null;
  files: readonly ConsultationFileItem[];
  contact: { name: string; phone: string; email: string };
  /** Whose publication counts, where the law asks. */
  publication: { text: string; url: string | null } | null;
  /** The points of the motives. */
  motives: readonly { label: string; text: string }[];
  /** Where else proposals are taken. */
  channels: string;
  decision: DecisionShown | null;
  /** What the municipality owes after the term. */
  owed: readonly DeadlineLineProps[];
  facts: readonly { label: string; value: ComponentChildren; lang?: Locale }[];
  timeline: readonly TimelineEntry[];
  /** What was said on it, and where one says more. */
  voices: ContributionSectionProps;
  /** What it came from, and what it led to. */
  links: readonly TrailItem[];
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
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
          <TrailLinks entries={props.links} />
          <Timeline entries={props.timeline} />
        </div>
        <aside class="rail" aria-label={t('about')}>
          <Card title={props.term.title} class="term">
            <p class="clock-text num">{props.term.days}</p>
            <p class="small soft">{props.term.ground}</p>
            <p class="small">{props.term.until}</p>
            <HowComputed>
              {props.term.how.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </HowComputed>
            {props.publication && (
              <p class="small">
                {props.publication.url ? (
                  <a href={props.publication.url} rel="noopener">
                    {props.publication.text}
                  </a>
                ) : (
                  props.publication.text
                )}
              </p>
            )}
          </Card>
          {props.owed.length > 0 && (
            <Card title={t('owed')}>
              {props.owed.map((deadline) => (
                <DeadlineLine key={deadline.label} {...deadline} />
              ))}
            </Card>
          )}
          {props.follow && <FollowBox title={t('follow')} hidden={props.follow} note={t('followNote')} />}
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
          <Contact {...props.contact} lang={props.lang} />
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

function Notices(props: ConsultationPageProps): VNode {
  const t = consultationMessages(useLocale());
  return (
    <>
      {props.reportPath && (
        <Banner title={t('reportOut')}>
          <p>{t('reportOutNote')}</p>
          <p>
            <ButtonLink path={props.reportPath}>{t('readReport')}</ButtonLink>
          </p>
        </Banner>
      )}
      {props.decision && (
        <Banner kind={props.decision.adopted ? 'success' : 'warning'} title={props.decision.title}>
          <p>{props.decision.by}</p>
          {props.decision.note && <Paragraphs text={props.decision.note} lang={props.lang} />}
          {props.decision.act.map((sentence) => (
            <p key={sentence} class="small">
              {sentence}
            </p>
          ))}
        </Banner>
      )}
      {props.withdrawalReason && (
        <Banner kind="warning" title={t('withdrawnTitle')}>
          <Paragraphs text={props.withdrawalReason} lang={props.lang} />
        </Banner>
      )}
      {props.sections === null && !props.withdrawalReason && (
        <Banner title={t('notYetTitle')}>
          <p>{t('notYet', { date: props.opens })}</p>
        </Banner>
      )}
      {props.shortTermReason && (
        <Banner title={t('shortTermReason')}>
          <Paragraphs text={props.shortTermReason} lang={props.lang} />
        </Banner>
      )}
    </>
  );
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

function HowToTakePart(props: {
  channels: string;
  lang: Locale;
  office: NonNullable<ConsultationPageProps['office']>;
  contact: ConsultationPageProps['contact'];
}): VNode {
  const t = consultationMessages(useLocale());
  const { name, address, hours, phone, email } = props.office;
  const hasContact = props.contact.phone || props.contact.email;
  return (
    <Card title={t('howToTakePart')}>
      <p>{t(hasContact ? 'sendToContact' : 'sendToOffice')}</p>
      <Facts
        facts={[
          { label: t('office'), value: `${name}, ${address}` },
          { label: t('officeHours'), value: hours },
          { label: t('phone'), value: <PhoneLink phone={phone} /> },
          { label: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
          ...(props.channels
            ? [{ label: t('channels'), value: <Paragraphs text={props.channels} lang={props.lang} /> }]
            : []),
        ]}
      />
    </Card>
  );
}

function PhoneLink({ phone }: { phone: string }): VNode {
  return <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>;
}

function Contact(props: ConsultationPageProps['contact'] & { lang: Locale }): VNode | null {
  const t = consultationMessages(useLocale());
  if (!props.name && !props.phone && !props.email) return null;
  return (
    <Card title={t('contact')}>
      {props.name && <p lang={props.lang}>{props.name}</p>}
      {props.phone && (
        <p>
          {t('phone')}: <PhoneLink phone={props.phone} />
        </p>
      )}
      {props.email && (
        <p>
          {t('email')}: <a href={`mailto:${props.email}`}>{props.email}</a>
        </p>
      )}
    </Card>
  );
}

function Timeline(props: { entries: readonly TimelineEntry[] }): VNode {
  const t = consultationMessages(useLocale());
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol class="list timeline">
        {props.entries.map(({ at, iso, text, detail, lang }) => (
          <li key={iso + text}>
            <time class="soft small" datetime={iso}>
              {at}
            </time>
            <p>
              <b>{text}</b>
            </p>
            {detail && <Paragraphs text={detail} lang={lang} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
