import { pick } from '../../i18n/index.js';
import type { settingsGroups } from '../../settings/index.js';
import type { InputField, Values } from '../fields.js';

type Group = ReturnType<typeof settingsGroups>[number];
type Plain = string | number | boolean | null;
type Tree = Plain | { [part: string]: Tree };

/** How the parts of a compound setting are called. */
const PARTS: Record<string, string> = {
  bg: 'на български',
  en: 'на английски',
  name: 'наименование',
  hours: 'работно време',
  count: 'брой',
  asOf: 'към дата',
  source: 'източник',
  pine: 'основен цвят',
  pineDeep: 'тъмен основен цвят',
  clay: 'цвят за предупреждения',
  sun: 'цвят за внимание',
  sky: 'цвят за сведения',
};

const LONG = 120;

/** One input for each plain value of a group: „Адрес, на български“ at `address.bg`. */
export function settingsInputs(
  group: Group,
  value: object,
): { fields: Record<string, InputField>; values: Values } {
  const fields: Record<string, InputField> = {};
  const values: Values = {};
  const declared = group.fields as Record<
    string,
    { label: { bg: string; en: string }; hint?: { bg: string; en: string } }
  >;
  for (const [name, { label, hint }] of Object.entries(declared)) {
    const leaves = leavesOf((group.defaults as Record<string, Tree>)[name] ?? null, [name]);
    leaves.forEach(([path, standard], at) => {
      const parts = path.slice(1).map((part) => PARTS[part] ?? part);
      const text = [pick(label, 'bg'), ...parts].join(', ');
      const input = path.join('.');
      fields[input] = {
        label: { bg: text, en: text },
        hint: at === 0 ? hint : undefined,
        ...shapeOf(standard),
      };
      values[input] = leafAt(value as Tree, path);
    });
  }
  return { fields, values };
}

/** The value of the group with what was typed in its places. */
export function settingsValue(current: object, typed: Values): object {
  const copy = structuredClone(current) as Record<string, Tree>;
  for (const [path, value] of Object.entries(typed)) {
    const parts = path.split('.');
    const last = parts.pop()!;
    let place = copy;
    for (const part of parts) place = place[part] as Record<string, Tree>;
    place[last] = value as Tree;
  }
  return copy;
}

/** Parts that have no Bulgarian name yet; a test keeps this empty. */
export function unnamedParts(group: Group): string[] {
  const leaves = Object.entries(group.defaults as Record<string, Tree>).flatMap(([name, value]) =>
    leavesOf(value, [name]),
  );
  return leaves.flatMap(([path]) => path.slice(1)).filter((part) => !Object.hasOwn(PARTS, part));
}

function leavesOf(value: Tree, path: string[]): [string[], Plain][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([part, inner]) => leavesOf(inner, [...path, part]));
}

function leafAt(tree: Tree, path: string[]): Plain {
  const found = path.reduce<Tree>((place, part) => (place as Record<string, Tree>)[part] ?? null, tree);
  return typeof found === 'object' ? null : found;
}

/** The standard value tells the kind: what begins filled in is meant to stay so. */
function shapeOf(leaf: Plain): Partial<InputField> {
  if (typeof leaf === 'boolean') return { type: 'boolean' };
  if (typeof leaf === 'number') return { type: 'number', required: true };
  if (leaf === null) return { type: 'text' };
  if (isIsoDate(leaf)) return { type: 'date', required: true };
  return { type: leaf.length > LONG || leaf.includes('\n') ? 'longText' : 'text', required: leaf !== '' };
}

function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
