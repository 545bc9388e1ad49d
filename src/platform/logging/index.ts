export { Log, redact } from './logger.js';
