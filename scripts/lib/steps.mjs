const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint('1', text);
export const green = (text) => paint('32', text);
export const red = (text) => paint('31', text);
export const grey = (text) => paint('90', text);

/** An expected failure: one sentence for the person at the terminal, no stack trace. */
export class Refusal extends Error {}

const SLOW_MS = 1500;

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints it with its time; a step that takes longer is announced before it ends. */
export async function step(label, work) {
  const began = performance.now();
  const announce = setTimeout(() => console.log(grey(`  … ${label}`)), SLOW_MS);
  try {
    const note = await work();
    console.log(`${green('✓')} ${label}${note ? grey(` (${note})`) : ''}  ${grey(seconds(began))}`);
  } catch (error) {
    console.log(`${red('✗')} ${label}  ${grey(seconds(began))}`);
    throw error;
  } finally {
    clearTimeout(announce);
  }
}

/** Ends the program: a refusal with its sentence alone, anything else with its stack. */
export function fail(error) {
  console.error(error instanceof Refusal ? `\n${red(error.message)}\n` : error);
  process.exitCode = 1;
}
