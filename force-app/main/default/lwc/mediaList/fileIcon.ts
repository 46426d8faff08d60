const byType: readonly [RegExp, string][] = [
  [/pdf$/, 'doctype:pdf'],
  [/wordprocessingml|opendocument\.text$|msword$/, 'doctype:word'],
  [/rtf$/, 'doctype:rtf'],
  [/spreadsheetml|opendocument\.spreadsheet$|ms-excel$/, 'doctype:excel'],
  [/csv$/, 'doctype:csv'],
  [/presentationml|opendocument\.presentation$|ms-powerpoint$/, 'doctype:ppt'],
  [/rfc822$|ms-outlook$/, 'standard:email'],
  [/html$/, 'doctype:html'],
  [/^text\//, 'doctype:txt'],
  [/^image\//, 'doctype:image'],
  [/^audio\//, 'doctype:audio'],
  [/^video\//, 'doctype:video'],
];

/** The icon for a media type. */
export const fileIcon = (contentType: string): string => byType.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'doctype:unknown';
