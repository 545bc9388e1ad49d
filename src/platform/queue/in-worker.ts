import type { Provider } from '@nestjs/common';

/**
 * Providers that only a background process has, such as Bull processors. ROLE is read from the environment,
 * because modules are declared before any configuration can be injected.
 */
export function inWorker(...providers: Provider[]): Provider[] {
  return (process.env.ROLE ?? 'web') === 'web' ? [] : providers;
}
