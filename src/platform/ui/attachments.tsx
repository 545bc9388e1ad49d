import type { VNode } from 'preact';
import { formatBytes } from '../i18n/index.js';
import { Checkboxes } from './choices.js';
import { Field, type ControlProps } from './field.js';
import { useLocale } from './locale.js';

interface AttachmentsProps extends Pick<ControlProps, 'form'> {
  /** What was sent before, by what the form carries of it. */
  attached: readonly { value: string; name: string; bytes: number }[];
  words: Record<'attached' | 'attachedHint' | 'files' | 'filesHint', string>;
  /** Endings of names: „.pdf,.docx“. */
  accept: string;
  /** More than one at a time. */
  several: boolean;
}

/** Files of a form that is sent page by page: `attached` keeps those from before, `files` takes new ones. */
export function Attachments({ form, attached, words, accept, several }: AttachmentsProps): VNode {
  const locale = useLocale();
  return (
    <>
      {attached.length > 0 && (
        <Checkboxes
          name="attached"
          label={words.attached}
          hint={words.attachedHint}
          values={attached.map(({ value }) => value)}
          options={attached.map(({ value, name, bytes }) => ({
            value,
            label: `${name} (${formatBytes(bytes, locale)})`,
          }))}
          optional
        />
      )}
      <Field name="files" label={words.files} hint={words.filesHint} form={form} optional>
        {(id, described) => (
          <input
            id={id}
            name="files"
            type="file"
            multiple={several}
            class="input full"
            accept={accept}
            aria-describedby={described}
          />
        )}
      </Field>
    </>
  );
}
