import { Injectable } from '@nestjs/common';
import type { DeadlineRule } from './deadline.js';

/** The rules that the modules defined. */
@Injectable()
export class DeadlineRules {
  private readonly rules = new Map<string, DeadlineRule>();

  define(rule: DeadlineRule): void {
    if (this.rules.has(rule.key)) throw new Error(`The deadline rule ${rule.key} is defined twice`);
    this.rules.set(rule.key, rule);
  }

  all(): DeadlineRule[] {
    return [...this.rules.values()];
  }

  /** A clock of a rule that nobody defined is a mistake of the caller. */
  known(key: string): DeadlineRule {
    const rule = this.rules.get(key);
    if (!rule) throw new Error(`No module defined the deadline rule ${key}`);
    return rule;
  }

  /** For rows of a module that is not installed any more: its code stands for its name, and the public sees none of it. */
  of(key: string): DeadlineRule {
    return this.rules.get(key) ?? { key, label: { bg: key, en: key }, law: null, public: false };
  }
}
