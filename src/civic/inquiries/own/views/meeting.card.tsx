import type { VNode } from 'preact';
import {
  Button,
  ButtonLink,
  Card,
  Facts,
  Hidden,
  Paragraphs,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import type { MeetingStanding } from '../../meeting/meeting.rules.js';
import { ownMessages } from '../own.messages.js';

export interface MeetingCardProps {
  id: string;
  when: string;
  place: string;
  standing: MeetingStanding;
  toCome: boolean;
  /** What its sender wrote when they declined. */
  wish: string;
  /** Why it was called off. */
  reason: string;
  /** For the calendar of a phone, once it is accepted. */
  calendar: string | null;
}

/** The time that was offered, and what its sender may reply. */
export function MeetingCard({ at, meeting }: { at: string; meeting: MeetingCardProps }): VNode {
  const t = ownMessages(useLocale());
  const path = usePath();
  const { id, when, place, standing, toCome, wish, reason, calendar } = meeting;
  const over = standing === 'accepted' && !toCome;
  return (
    <Card title={t('meeting')} id="meeting">
      <p>{t(over ? 'meetingOver' : `meeting_${standing}`)}</p>
      <Facts
        facts={[
          { label: t('meetingWhen'), value: when },
          { label: t('meetingWhere'), value: place, lang: 'bg' },
        ]}
      />
      {wish && (
        <p>
          <b>{t('meetingWish')}:</b> {wish}
        </p>
      )}
      {reason && <Paragraphs text={reason} lang="bg" />}
      {standing === 'offered' && (
        <form method="post" action={path(`${at}/meeting`)}>
          <Hidden fields={{ meeting: id, reply: 'accepted' }} />
          <div class="actions">
            <Button>{t('acceptMeeting')}</Button>
            <ButtonLink kind="quiet" path={`${at}/meeting`}>
              {t('declineMeeting')}
            </ButtonLink>
          </div>
        </form>
      )}
      {standing === 'accepted' && toCome && (
        <p class="actions">
          {calendar && <ButtonLink path={calendar}>{t('meetingCalendar')}</ButtonLink>}
          <ButtonLink kind="quiet" path={`${at}/meeting`}>
            {t('declineAccepted')}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
