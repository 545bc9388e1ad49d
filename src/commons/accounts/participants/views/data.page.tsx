import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  TextPage,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { participantsMessages } from '../participants.messages.js';

export function DataPage(props: { locale: Locale; form: FormState<object>; held: readonly string[] }): VNode {
  const t = participantsMessages(props.locale);
  const at = usePath();
  return (
    <TextPage
      title={t('dataTitle')}
      crumbs={[{ path: '/account', label: t('profileTitle') }]}
      above={<ErrorSummary form={props.form} />}
    >
      <p class="lead">{t('dataLead')}</p>
      <h2>{t('dataHeld')}</h2>
      <ul>
        {props.held.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>
        <ButtonLink path="/account/data/export" kind="quiet">
          {t('download')}
        </ButtonLink>
      </p>
      <h2>{t('eraseTitle')}</h2>
      <p>{t('eraseText')}</p>
      <form method="post" action={at('/account/data/erase')} noValidate>
        <Checkbox form={props.form} name="understood" label={t('eraseUnderstood')} />
        <Button kind="danger">{t('erase')}</Button>
      </form>
    </TextPage>
  );
}
