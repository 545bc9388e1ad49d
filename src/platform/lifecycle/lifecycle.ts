import type { Text } from '../i18n/index.js';

export type Tone = 'open' | 'late' | 'wait' | 'info' | 'plain';

export interface StateDeclaration {
  label: Text;
  tone?: Tone;
  /** Everybody may see a subject in this state. */
  public?: true;
  /** Nothing follows. */
  final?: true;
}

export interface TransitionDeclaration<S extends string> {
  label: Text;
  from: readonly S[];
  to: S;
  /** The permission it takes, or `clock` when only time does it. */
  by: string;
  /** Inputs without which it cannot be done, such as a reason. */
  needs?: readonly string[];
  /** It leads back, out or into the archive: no button invites to it. */
  aside?: true;
  /** The domain event it announces, such as `consultation.opened`. */
  announces?: string;
}

export interface Lifecycle<S extends string = string, T extends string = string> {
  /** The subject's type. */
  subject: string;
  /** The table whose `state` column it moves. */
  table: string;
  initial: S;
  states: Record<S, StateDeclaration>;
  transitions: Record<T, TransitionDeclaration<S>>;
}

/**
 * Checks a declaration of states and transitions and returns it. Buttons, labels, the diagram on the help page
 * and the tests come from it.
 * @throws Error at boot, when a state cannot be reached, or is a dead end that is not final, or final with a way out
 */
export function defineLifecycle<const S extends string, const T extends string>(
  declared: Lifecycle<S, T>,
): Lifecycle<S, T> {
  const transitions: TransitionDeclaration<S>[] = Object.values(declared.transitions);
  const reached = new Set<S>([declared.initial]);
  for (const state of reached) {
    for (const { from, to } of transitions) if (from.includes(state)) reached.add(to);
  }
  const complain = (state: string, what: string): never => {
    throw new Error(`Lifecycle of ${declared.subject}: ${state} ${what}`);
  };
  for (const { from, to } of transitions) {
    for (const state of [...from, to]) if (!(state in declared.states)) complain(state, 'is not declared');
  }
  for (const state of Object.keys(declared.states) as S[]) {
    const leads = transitions.some(({ from }) => from.includes(state));
    if (!reached.has(state)) complain(state, 'cannot be reached');
    if (!leads && !declared.states[state].final) complain(state, 'is a dead end that is not final');
    if (leads && declared.states[state].final) complain(state, 'is final and yet leads on');
  }
  return declared;
}

/** The states that everybody may see. */
export function publicStates<S extends string>(lifecycle: Lifecycle<S>): S[] {
  return (Object.keys(lifecycle.states) as S[]).filter((state) => lifecycle.states[state].public);
}
