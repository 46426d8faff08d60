/** Where the local system's ports begin and its data is, unless one says otherwise. */
export const defaultPlace = { port: '8600', data: '.local' };

/** As a shell takes it for one word. */
export const quoted = (word: string): string => (/^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

/** The flags by which commands find what runs elsewhere than they look by themselves; each ends with a blank. */
export const placeFlags = ({ port, data = defaultPlace.data }: { port: string; data?: string }): string =>
  [port === defaultPlace.port ? '' : `--port ${port} `, data === defaultPlace.data ? '' : `--data ${quoted(data)} `].join('');
