import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { build, bundleBackOffice } from './build.mjs';
import { readContent, writeContent } from './content.mjs';
import { activeRun, EmbeddedPlatform, onceToldToStop } from './embedded.mjs';
import { migrate } from './migrations.mjs';
import { inProject, root } from './project.mjs';
import { Refusal, step } from './steps.mjs';

/** What these tools leave in the data folder, so that `npm start` knows what is there. */
const FILLS = { 'dist/src/cli/init.js': 'municipality', 'dist/seeds/demo.js': 'demo' };

/**
 * Runs a compiled command line tool: against the installation that the environment names, or else in this
 * checkout's embedded platform, which is started for as long as the tool takes unless it runs already.
 */
export async function runTool(path, args) {
  if (process.env.DATABASE_URL) {
    if (!existsSync(inProject(path))) throw new Refusal(`${path} is missing: run \`npm run build\` first.`);
    return interactive(path, args, process.env);
  }
  refuseOtherContent(FILLS[path]);
  const active = activeRun();
  const code = active?.environment
    ? await interactive(path, args, { ...process.env, ...active.environment })
    : await withOwnPlatform((environment) => interactive(path, args, environment));
  if (code === 0 && FILLS[path]) writeContent({ kind: FILLS[path], complete: true });
  return code;
}

function refuseOtherContent(kind) {
  const content = readContent();
  if (!kind || !content || content.kind === kind) return;
  const holds = content.kind === 'demo' ? 'the demo' : 'a municipality of its own';
  throw new Refusal(
    `This data folder already holds ${holds}. Name another one: DATA_DIR=.data-town, for this command and for npm start.`,
  );
}

async function withOwnPlatform(work) {
  const platform = new EmbeddedPlatform();
  onceToldToStop(async () => {
    await platform.close();
    process.exit(130);
  });
  try {
    await platform.open();
    await step('Compile', build);
    await step('Bundle the back office', bundleBackOffice);
    await platform.startServices();
    await step('Migrate the database', () => migrate(platform));
    return await work(platform.environment(3000));
  } finally {
    await platform.close();
  }
}

async function interactive(path, args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', inProject(path), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
