import { bootstrap } from './lib/bootstrap.mjs';
import { fail, Refusal } from './lib/steps.mjs';

const NODE_OF_THE_CODE = 26;

try {
  const [path, ...args] = process.argv.slice(2);
  if (!path) throw new Refusal('Usage: node scripts/run.mjs <compiled file> [arguments]');
  const isInstallation =
    process.env.DATABASE_URL && Number(process.versions.node.split('.')[0]) >= NODE_OF_THE_CODE;
  if (isInstallation || (await bootstrap())) {
    const { runTool } = await import('./lib/tools.mjs');
    process.exit(await runTool(path, args));
  }
} catch (error) {
  fail(error);
}
