import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  Hidden,
  Link,
  TextArea,
  TextPage,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { LONGEST_WISH } from '../../meeting/meeting.rules.js';
import { ownMessages } from '../own.messages.js';

export interface DeclinePageProps {
  /** Where this reader sees the inquiry. */
  at: string;
  meeting: { id: string; when: string; place: string };
  form: FormState<object>;
}

/** The time does not suit its sender, who may say when else. */
export function DeclinePage({ at, meeting, form }: DeclinePageProps): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  const path = usePath();
  return (
    <TextPage title={t('declineTitle')} above={<ErrorSummary form={form} />}>
      <p>{t('declineText', { when: meeting.when, place: meeting.place })}</p>
      <form method="post" action={path(`${at}/meeting`)} noValidate>
        <Hidden fields={{ meeting: meeting.id, reply: 'declined' }} />
        <TextArea
          name="wish"
          label={t('wish')}
          hint={t('wishHint')}
          form={form}
          rows={4}
          maxLength={LONGEST_WISH}
          lang={locale}
          optional
        />
        <p class="actions">
          <Button kind="danger">{t('declineButton')}</Button>
          <Link path={at}>{t('declineStay')}</Link>
        </p>
      </form>
    </TextPage>
  );
}
