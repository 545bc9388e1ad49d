import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  Facts,
  Link,
  QrCode,
  Tag,
  TextPage,
  useLocale,
  usePath,
  type QrDrawing,
  type Tone,
} from '../../../../../platform/ui/index.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import { AboutEvent, eventCrumbs, type RegisteredEvent } from '../../registering/views/register.page.js';
import { ownMessages } from '../own.messages.js';

export interface OwnPageProps {
  event: RegisteredEvent;
  path: string;
  done: string | null;
  state: { label: string; tone: Tone };
  /** What became of the event. */
  notice: string | null;
  /** Null once the person is forgotten. */
  facts: readonly { label: string; value: string; lang?: Locale }[] | null;
  line: string | null;
  came: string | null;
  isAsked: boolean;
  ticket: { number: number; qr: QrDrawing; isReserved: boolean } | null;
  calendar: string | null;
  mayCancel: boolean;
  again: string | null;
  survey: string | null;
}

export function OwnPage(props: OwnPageProps): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  const at = usePath();
  const { event, path } = props;
  return (
    <TextPage
      title={t('title')}
      crumbs={eventCrumbs(event, locale)}
      above={
        <>
          {props.done && <Banner kind="success" title={props.done} />}
          {props.notice && (
            <Banner>
              <p>{props.notice}</p>
            </Banner>
          )}
        </>
      }
    >
      <EventStyles />
      <AboutEvent event={event} />
      <p>
        <Tag tone={props.state.tone}>{props.state.label}</Tag>
      </p>
      {props.isAsked && <AskedAgain path={path} />}
      {props.line && <p>{props.line}</p>}
      {props.came && <p>{props.came}</p>}
      {props.ticket && <Ticket {...props.ticket} />}
      {props.facts ? <Facts facts={props.facts} /> : <p>{t('forgotten')}</p>}
      {props.again && <p>{t('cancelledText')}</p>}
      <div class="actions">
        {props.survey && <ButtonLink path={props.survey}>{t('toSurvey')}</ButtonLink>}
        {props.again && <ButtonLink path={props.again}>{t('registerAgain')}</ButtonLink>}
        {props.calendar && (
          <ButtonLink kind="quiet" href={at(props.calendar)}>
            {t('addToCalendar')}
          </ButtonLink>
        )}
        {props.mayCancel && (
          <ButtonLink kind="quiet" path={`${path}/cancel`}>
            {t('cancel')}
          </ButtonLink>
        )}
        <Link path={event.path}>{t('toEvent')}</Link>
      </div>
    </TextPage>
  );
}

function AskedAgain({ path }: { path: string }): VNode {
  const t = ownMessages(useLocale());
  const at = usePath();
  return (
    <Banner title={t('askedTitle')}>
      <p>{t('askedText')}</p>
      <form method="post" action={at(`${path}/answer`)} class="actions">
        <Button name="answer" value="coming">
          {t('coming')}
        </Button>
        <Button kind="quiet" name="answer" value="notComing">
          {t('notComing')}
        </Button>
      </form>
    </Banner>
  );
}

function Ticket({ number, qr, isReserved }: NonNullable<OwnPageProps['ticket']>): VNode {
  const t = ownMessages(useLocale());
  return (
    <Card title={t('ticket', { number })} class="ticket">
      {isReserved && (
        <p>
          <Tag tone="info">{t('reserved')}</Tag>
        </p>
      )}
      <QrCode drawing={qr} label={t('qr', { number })} />
      <p class="small">{t('ticketText')}</p>
    </Card>
  );
}
