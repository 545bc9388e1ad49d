/** @returns {Promise<string>} a note for the step */
export async function migrate(platform) {
  const said = await platform.runTool('The migration', 'dist/src/cli/migrate.js');
  return /Nothing/.test(said) ? 'nothing new' : '';
}
