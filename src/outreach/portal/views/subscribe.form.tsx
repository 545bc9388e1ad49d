import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  Button,
  FieldGroup,
  FrequencyRadios,
  Hidden,
  TextInput,
  usePath,
} from '../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

export interface TopicChoice {
  code: string;
  name: string;
}

/** „Всичко“ is a box that outweighs the hidden `scope=topics`, so the choice needs no script. */
export function SubscribeForm(props: { locale: Locale; topics: readonly TopicChoice[] }): VNode {
  const t = homeMessages(props.locale);
  const at = usePath();
  return (
    <section class="card subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('subscribeTitle')}</h2>
      <p class="soft small">{t('subscribeNote')}</p>
      <form method="post" action={at('/subscriptions')} noValidate>
        <Hidden fields={{ scope: 'topics' }} />
        <div class="together">
          <TextInput name="email" type="email" label={t('email')} autocomplete="email" inputmode="email" />
          <Button>{t('subscribe')}</Button>
        </div>
        <FieldGroup name="topic" label={t('topics')}>
          <div class="chips">
            <label class="chip">
              <input type="checkbox" id="topic" name="scope" value="all" />
              {t('everything')}
            </label>
            {props.topics.map((topic) => (
              <label key={topic.code} class="chip">
                <input type="checkbox" name="topic" value={topic.code} />
                {topic.name}
              </label>
            ))}
          </div>
        </FieldGroup>
        <FrequencyRadios value="weekly" />
      </form>
    </section>
  );
}
