import type { IsoDate } from '../../../platform/clock/index.js';
import { LEVEL_CODES } from '../publication.rules.js';
import type { StrategicRow } from './strategic.queries.js';

export interface StrategicNode {
  row: StrategicRow;
  below: StrategicNode[];
}

export type Validity = 'coming' | 'inForce' | 'over' | 'unsaid';

/** Each below what it serves; what serves nothing that can be read stands at the top, the widest first. */
export function treeOf(rows: readonly StrategicRow[]): StrategicNode[] {
  const nodes = new Map(rows.map((row): [string, StrategicNode] => [row.id, { row, below: [] }]));
  const top: StrategicNode[] = [];
  for (const node of nodes.values()) (nodes.get(node.row.parentId ?? '')?.below ?? top).push(node);
  const rank = ({ row }: StrategicNode) => LEVEL_CODES.indexOf(row.level);
  for (const list of [top, ...[...nodes.values()].map(({ below }) => below)])
    list.sort((one, other) => rank(one) - rank(other));
  return top;
}

export function validityOf(
  { validFrom, validUntil }: Pick<StrategicRow, 'validFrom' | 'validUntil'>,
  today: IsoDate,
): Validity {
  if (!validFrom && !validUntil) return 'unsaid';
  if (validFrom && validFrom > today) return 'coming';
  return validUntil && validUntil < today ? 'over' : 'inForce';
}
