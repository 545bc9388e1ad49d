import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  Checkboxes,
  FrequencyRadios,
  Hidden,
  TextInput,
  usePath,
} from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

export interface TopicChoice {
  code: string;
  name: string;
}

/** Whoever is signed in has an address already, and a frequency of their own. */
export function SubscribeForm(props: {
  locale: Locale;
  topics: readonly TopicChoice[];
  signedIn: boolean;
}): VNode {
  const t = homeMessages(props.locale);
  const at = usePath();
  return (
    <section class="card subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('subscribeTitle')}</h2>
      <p class="soft small">{t(props.signedIn ? 'subscribeSignedIn' : 'subscribeNote')}</p>
      <form method="post" action={at('/subscriptions')} noValidate>
        {props.signedIn ? (
          <Hidden fields={{ next: '/' }} />
        ) : (
          <div class="together">
            <TextInput name="email" type="email" label={t('email')} autocomplete="email" inputmode="email" />
            <Button>{t('subscribe')}</Button>
          </div>
        )}
        <Checkboxes
          name="topic"
          label={t('topics')}
          hint={t('topicsHint')}
          options={props.topics.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {props.signedIn ? <Button>{t('subscribe')}</Button> : <FrequencyRadios value="weekly" />}
      </form>
    </section>
  );
}
