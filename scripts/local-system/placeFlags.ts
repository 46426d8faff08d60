/** The default first port and data folder of the local system. */
export const defaultPlace = { port: '8600', data: '.local' };

/** Quotes a word for a shell if necessary. */
export const quoted = (word: string): string => (/^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

/** Returns the flags by which commands find a system that isn't at the default place. Each flag ends with a space. */
export const placeFlags = ({ port, data = defaultPlace.data }: { port: string; data?: string }): string =>
  [port === defaultPlace.port ? '' : `--port ${port} `, data === defaultPlace.data ? '' : `--data ${quoted(data)} `].join('');
