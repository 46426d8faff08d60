import type { MetadataComponent } from '../../metadata/metadataTypes.ts';

/** Caches a result per deployment, since every save needs it. */
export const perDeployment = <Result>(
  compute: (components: readonly MetadataComponent[]) => Result,
): ((components: readonly MetadataComponent[]) => Result) => {
  const known = new WeakMap<readonly MetadataComponent[], Result>();
  return (components) => {
    const result = known.get(components) ?? compute(components);
    known.set(components, result);
    return result;
  };
};
