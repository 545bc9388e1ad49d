import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './project.mjs';

/** Reads what Jest wrote of a run, and what of it went wrong, as text. */
export function readReport(file, fallback) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, problems: fallback };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const problems = report.testResults.filter(({ status }) => status === 'failed').map(problemsOf);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    problems: problems.join('\n'),
  };
}

function problemsOf({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return `${relative(root, name)}\n${message}`;
  const each = failed.map(
    ({ fullName, failureMessages }) => `  ● ${fullName}\n${failureMessages.join('\n')}`,
  );
  return `${relative(root, name)}\n${each.join('\n')}`;
}
