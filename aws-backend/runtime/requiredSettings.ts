/**
 * Required settings as strings, for functions whose cold start matters: a schema library would double it.
 * Throws one error that lists every missing setting.
 */
export const requiredSettings = <Name extends string>(
  names: readonly Name[],
  environment: Record<string, string | undefined>,
): Record<Name, string> => {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Settings are missing: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? ''])) as Record<Name, string>;
};
