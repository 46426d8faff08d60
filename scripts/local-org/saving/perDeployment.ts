import type { MetadataComponent } from '../../metadata/metadataTypes.ts';

/** Works something out once for each deployed state of the org, since every save asks for it. */
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
