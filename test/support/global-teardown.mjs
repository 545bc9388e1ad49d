export default async function stopServices() {
  await globalThis.startedServices?.stop();
  globalThis.startedServices = undefined;
}
