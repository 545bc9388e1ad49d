import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  CopyLink,
  Facts,
  Link,
  Meter,
  Paragraphs,
  QrCode,
  SubjectHead,
  useLocale,
  usePath,
  type QrDrawing,
  type Tone,
} from '../../../../platform/ui/index.js';
import { ownMessages } from '../own.messages.js';
import { wizardMessages } from '../wizard.messages.js';
import { PetitionWords } from './petition-words.js';

/** What its initiator may do now, with the address of each. */
export type OwnVerbs = Partial<
  Record<'goOn' | 'discard' | 'withdraw' | 'handIn' | 'copy' | 'publicPage' | 'poster', string>
>;

export interface OwnPageProps {
  title: string;
  lang: Locale;
  demand: string;
  why: string;
  by: string | null;
  state: { label: string; tone: Tone };
  /** `detail` in the words of whoever decided; `advice` on what can be done about it. */
  notice: { title: string; text?: string; detail?: string; advice?: string };
  facts: readonly { label: string; value: string; lang?: Locale }[];
  verbs: OwnVerbs;
  /** While backers are sought; the link is for the initiator alone. */
  backing: {
    count: number;
    needed: number;
    until: string;
    link: { href: string; qr: QrDrawing } | null;
  } | null;
}

/** A petition as whoever started it sees it, and the staff before the public does. */
export function OwnPage(props: OwnPageProps): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  const { notice, backing } = props;
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/petitions', label: wizardMessages(locale)('petitions') }]}
        kind={t('kind')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={props.by ? [props.by] : []}
      />
      <div class="page two-columns">
        <div class="stack">
          <Banner title={notice.title}>
            {notice.text && <p>{notice.text}</p>}
            {notice.detail && <Paragraphs text={notice.detail} />}
            {notice.advice && <p>{notice.advice}</p>}
          </Banner>
          {backing && <Backing backing={backing} />}
          <Verbs verbs={props.verbs} />
          <PetitionWords {...props} />
        </div>
        <div class="rail">
          <Card title={t('answers')}>
            <Facts facts={props.facts} />
          </Card>
        </div>
      </div>
    </article>
  );
}

function Verbs({ verbs }: { verbs: OwnVerbs }): VNode | null {
  const t = ownMessages(useLocale());
  const at = usePath();
  if (Object.keys(verbs).length === 0) return null;
  const rest = (['publicPage', 'poster', 'withdraw', 'discard'] as const).filter((verb) => verbs[verb]);
  return (
    <div class="actions">
      {verbs.goOn && <ButtonLink path={verbs.goOn}>{t('goOn')}</ButtonLink>}
      {verbs.handIn && <ButtonLink path={verbs.handIn}>{t('handIn')}</ButtonLink>}
      {verbs.copy && (
        <form method="post" action={at(verbs.copy)}>
          <Button>{t('copy')}</Button>
        </form>
      )}
      {rest.map((verb) => (
        <Link key={verb} path={verbs[verb]!}>
          {t(verb)}
        </Link>
      ))}
    </div>
  );
}

function Backing({ backing }: { backing: NonNullable<OwnPageProps['backing']> }): VNode {
  const t = ownMessages(useLocale());
  const { count, needed, until, link } = backing;
  const words = t('backersOf', { count, needed });
  return (
    <Card title={t('backers')}>
      <p>
        <b>{words}</b>
      </p>
      <Meter value={count} max={needed} label={words} />
      <p>{t('seekingUntil', { date: until })}</p>
      {link && (
        <>
          <div class="field">
            <label for="backers-link">{t('backersLink')}</label>
            <input id="backers-link" class="input full" type="text" readonly value={link.href} />
          </div>
          <p>
            <CopyLink href={link.href} />
          </p>
          <QrCode drawing={link.qr} label={t('backersQr')} />
          <p class="soft small">{t('backersQrText')}</p>
        </>
      )}
    </Card>
  );
}
