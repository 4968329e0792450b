/** Version of every Stet element; written by `npm run version`, never by hand. */
export const version = '0.0.0';
