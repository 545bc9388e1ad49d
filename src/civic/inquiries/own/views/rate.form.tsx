import type { VNode } from 'preact';
import {
  Button,
  Radios,
  TextInput,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { LIMITS } from '../../inquiry.rules.js';
import { ownMessages } from '../own.messages.js';

/** From 1 to 5, and a few words; a second mark takes the place of the first. */
export function RateForm(props: { at: string; form: FormState<object>; rated: boolean }): VNode {
  const t = ownMessages(useLocale());
  const path = usePath();
  return (
    <section aria-labelledby="rate" class="card">
      <h2 id="rate" class="card-title">
        {t('rate')}
      </h2>
      <form method="post" action={path(`${props.at}/rate`)} noValidate>
        <Radios
          chips
          name="rating"
          label={t('rating')}
          hint={props.rated ? t('rateAgain') : undefined}
          form={props.form}
          options={([5, 4, 3, 2, 1] as const).map((mark) => ({
            value: String(mark),
            label: t(`rating_${mark}`),
          }))}
        />
        <TextInput
          name="word"
          label={t('ratingWord')}
          hint={t('ratingWordHint')}
          form={props.form}
          maxLength={LIMITS.ratingWord}
          optional
        />
        <Button>{t('rateButton')}</Button>
      </form>
    </section>
  );
}
