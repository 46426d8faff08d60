/**
 * Settings that have to be there, as text: for functions whose start is waited for, which a schema library would double.
 * Throws one error that names every missing one.
 */
export const requiredSettings = <Name extends string>(
  names: readonly Name[],
  environment: Record<string, string | undefined>,
): Record<Name, string> => {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Settings are missing: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? ''])) as Record<Name, string>;
};
