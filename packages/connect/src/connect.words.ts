import type { Spoken } from '@stet/core';

/** English defaults of every word a reader hears. */
export const english: Spoken<'connect'> = { language: 'en', label: 'Connect with us' };
