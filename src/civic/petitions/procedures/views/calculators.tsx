import type { VNode } from 'preact';
import {
  Banner,
  Button,
  Field,
  Hidden,
  TextInput,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { proceduresMessages } from '../procedures.messages.js';
import { DatedTable, NeededTable, type ShownDated, type ShownNeeded } from './procedure-parts.js';

type Typed = FormState<Record<string, string>>;

export interface NumbersProps {
  /** How many voters there are in the whole municipality, where they count. */
  known: string | null;
  note: string;
  fields: readonly string[];
  /** What was worked out, and for how many voters. */
  result: { caption: string; needed: readonly ShownNeeded[]; warning: string | null } | null;
}

export interface DatesProps {
  groups: readonly { label: string; fields: readonly { name: string; label: string }[] }[];
  dated: readonly ShownDated[];
}

/** A form that carries along what was typed into the other one, so that one address holds both answers. */
function Calculator(props: {
  path: string;
  id: string;
  kept: Record<string, string>;
  children: VNode | VNode[] | (VNode | VNode[] | null)[];
}): VNode {
  const t = proceduresMessages(useLocale());
  const at = usePath();
  return (
    <form class="card calculator" method="get" action={`${at(props.path)}#${props.id}`} noValidate>
      <Hidden fields={Object.fromEntries(Object.entries(props.kept).filter(([, value]) => value !== ''))} />
      {props.children}
      <div class="actions">
        <Button>{t('count')}</Button>
      </div>
    </form>
  );
}

/** One of many dates of which some are known: none is required, and that need not be said fifteen times. */
function DateField(props: { name: string; label: string; form: Typed }): VNode {
  return (
    <Field {...props}>
      {(id, described) => (
        <input
          id={id}
          name={props.name}
          type="date"
          class="input medium"
          value={props.form.values[props.name] ?? ''}
          aria-describedby={described}
          aria-invalid={props.form.errors[props.name] ? 'true' : undefined}
        />
      )}
    </Field>
  );
}

function keptFrom({ values }: Typed, own: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !own.includes(name)));
}

export function NumbersSection(props: NumbersProps & { path: string; form: Typed }): VNode {
  const t = proceduresMessages(useLocale());
  const isAssembly = props.fields.includes('inhabitants');
  return (
    <section class="section" id="numbers">
      <h2>{t('numbersTitle')}</h2>
      {props.known && <p>{props.known}</p>}
      <p class="soft">{props.note}</p>
      {props.result && (
        <div role="status">
          <NeededTable caption={props.result.caption} needed={props.result.needed} />
          {props.result.warning && (
            <Banner kind="warning">
              <p>{props.result.warning}</p>
            </Banner>
          )}
        </div>
      )}
      {props.fields.length > 0 && (
        <Calculator path={props.path} id="numbers" kept={keptFrom(props.form, props.fields)}>
          <TextInput
            name="voters"
            label={isAssembly ? t('votersHere') : t('voters')}
            hint={isAssembly ? undefined : t('votersHint')}
            form={props.form}
            inputmode="numeric"
            width="short"
            maxLength={14}
          />
          {isAssembly ? (
            <TextInput
              name="inhabitants"
              label={t('inhabitants')}
              hint={t('inhabitantsHint')}
              form={props.form}
              inputmode="numeric"
              width="short"
              maxLength={14}
            />
          ) : null}
        </Calculator>
      )}
    </section>
  );
}

export function DatesSection(props: DatesProps & { path: string; form: Typed }): VNode {
  const t = proceduresMessages(useLocale());
  const own = props.groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  return (
    <section class="section" id="dates">
      <h2>{t('datesTitle')}</h2>
      <p>{t('datesLead')}</p>
      {props.dated.length > 0 && (
        <div role="status">
          <DatedTable caption={t('dated')} dated={props.dated} />
        </div>
      )}
      <Calculator path={props.path} id="dates" kept={keptFrom(props.form, own)}>
        {props.groups.map((group) => (
          <fieldset key={group.label} class="group">
            <legend>{group.label}</legend>
            <div class="fields">
              {group.fields.map(({ name, label }) => (
                <DateField key={name} name={name} label={label} form={props.form} />
              ))}
            </div>
          </fieldset>
        ))}
      </Calculator>
    </section>
  );
}
