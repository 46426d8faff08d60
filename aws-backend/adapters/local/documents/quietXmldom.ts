const { error } = console;

/**
 * Drops messages of xmldom, officeparser's XML parser: for malformed XML, it calls `console.error` with words of the file, which would be in
 * the function's log, and officeparser has no option for it. Whether the file can be read is decided without them.
 */
console.error = (...said: unknown[]): void => {
  if (!String(said[0]).startsWith('[xmldom ')) error.apply(console, said);
};
