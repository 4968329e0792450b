/** English defaults of every word a reader hears; each has an attribute. */
export const words = { label: 'Connect with us' } as const;
