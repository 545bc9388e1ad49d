import { Raw, type FindOperator } from 'typeorm';

/** Petitions of these units, as a condition on the petition's number. */
export function inUnits(units: string[]): FindOperator<string> {
  return Raw((column) => `${column} IN (SELECT id FROM petition WHERE unit_id = ANY(:ownUnits))`, {
    ownUnits: units,
  }) as FindOperator<string>;
}
