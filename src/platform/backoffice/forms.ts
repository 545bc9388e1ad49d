import { pick } from '../i18n/index.js';
import type { InputField } from './fields.js';
import type { FormJson, InputJson } from './protocol.js';
import type { PlannedField } from './resource-plan.js';
import type { ShownValues } from './shown-values.js';
import type { BackofficeContext } from './staff.js';
import { maxLength, typedValue, type OpenInput } from './typed-input.js';

export type DeclaredInput = InputField & { name: string } & Partial<
    Pick<PlannedField, 'states' | 'reference'>
  >;

/** Looks up the choices and puts the labels into Bulgarian: an input ready to be shown, and ready to be read. */
export async function openInputs(
  declared: readonly DeclaredInput[],
  values: ShownValues,
  ctx: BackofficeContext,
): Promise<OpenInput[]> {
  return Promise.all(
    declared.map(async (field) => ({
      name: field.name,
      label: pick(field.label, 'bg'),
      hint: field.hint && pick(field.hint, 'bg'),
      type: field.type ?? 'text',
      required: field.required ?? false,
      max: field.max,
      choices: await values.choices(field, ctx),
    })),
  );
}

export function namedInputs(inputs: Record<string, InputField>): DeclaredInput[] {
  return Object.entries(inputs).map(([name, input]) => ({ name, ...input }));
}

const TEXTUAL = new Set(['text', 'longText', 'email', 'url']);

export function formJson(
  frame: Omit<FormJson, 'fields'>,
  inputs: readonly OpenInput[],
  values: Record<string, unknown>,
): FormJson {
  const fields = inputs.map((input): InputJson => ({
    ...input,
    max: TEXTUAL.has(input.type) ? maxLength(input) : undefined,
    value: typedValue(input.type, values[input.name]),
  }));
  return { ...frame, fields };
}
