export interface Figures {
  sent: number;
  answered: number;
  inTime: number;
  accepted: number;
  implemented: number;
  disputed: number;
  overdue: number;
}

export interface Pair extends Figures {
  /** Null where no unit is in charge yet. */
  unitId: string | null;
  organisationId: string;
}

export interface Score extends Figures {
  id: string | null;
}

const NOTHING: Figures = {
  sent: 0,
  answered: 0,
  inTime: 0,
  accepted: 0,
  implemented: 0,
  disputed: 0,
  overdue: 0,
};
const FIGURES = Object.keys(NOTHING) as (keyof Figures)[];

/** Those with the most recommendations first; what is nobody's yet comes last. */
export function scoresBy(pairs: readonly Pair[], by: 'unitId' | 'organisationId'): Score[] {
  const groups = Map.groupBy(pairs, (pair) => pair[by]);
  return [...groups]
    .map(([id, group]) => ({ id, ...together(group) }))
    .sort((left, right) =>
      left.id === null || right.id === null
        ? Number(left.id === null) - Number(right.id === null)
        : right.sent - left.sent || Number(left.id) - Number(right.id),
    );
}

export function together(parts: readonly Figures[]): Figures {
  const all = { ...NOTHING };
  for (const part of parts) for (const figure of FIGURES) all[figure] += part[figure];
  return all;
}
