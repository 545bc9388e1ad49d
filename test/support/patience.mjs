import { jest } from '@jest/globals';

/** A limit against hanging, not a measure of speed: nothing comes near it unless it is broken. */
const MINUTES_5 = 5 * 60_000;
const MINUTES_15 = 15 * 60_000;

jest.setTimeout(process.env.FAULTS === 'long' ? MINUTES_15 : MINUTES_5);
