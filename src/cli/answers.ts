import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

export interface Question {
  /** As a flag: `--admin-email`. */
  flag: string;
  /** What is asked, and what the usage says. */
  text: string;
  optional?: true;
}

/**
 * What a command needs to know: from its flags, from INIT_ADMIN_EMAIL and the like in the environment, or else by
 * asking, where somebody sits at the terminal.
 * @throws Error with the usage, for an unknown flag or an answer that is missing where nobody can be asked
 */
export async function answers<Q extends Question>(
  questions: readonly Q[],
  env: Record<string, string | undefined>,
): Promise<Record<Q['flag'], string>> {
  const flags = readFlags(questions);
  const found: Record<string, string> = {};
  const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : null;
  try {
    for (const { flag, text, optional } of questions) {
      const variable = `INIT_${flag.toUpperCase().replaceAll('-', '_')}`;
      let value = flags[flag] ?? env[variable];
      while (terminal && value === undefined) {
        const typed = (await terminal.question(`${text}${optional ? ' (Enter to skip)' : ''}: `)).trim();
        if (typed || optional) value = typed;
      }
      if (!value && !optional) throw new Error(`--${flag} is missing.\n${usage(questions)}`);
      found[flag] = value?.trim() ?? '';
    }
  } finally {
    terminal?.close();
  }
  return found;
}

function readFlags(questions: readonly Question[]): Record<string, string | undefined> {
  try {
    const options = Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' } as const]));
    return parseArgs({ args: process.argv.slice(2), options, strict: true }).values as Record<
      string,
      string | undefined
    >;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage(questions)}`, { cause: error });
  }
}

function usage(questions: readonly Question[]): string {
  return questions
    .map(({ flag, text, optional }) => `  --${flag.padEnd(14)} ${text}${optional ? ' (optional)' : ''}`)
    .join('\n');
}
