import { elementOf } from '../typedValue.ts';
import type { XmlElement } from '../xmlTree.ts';

/** The `targetConfig` of a component for some targets: the objects it can be used on, and the properties an admin can set. */
export interface TargetConfig {
  targets: string[];
  properties: Map<string, XmlElement>;
  objects: string[];
  element: XmlElement;
}

const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);

/** The `targetConfigs` of a component, which the Metadata API's types declare as a string. */
export const targetConfigs = (value: object): TargetConfig[] => {
  const own = elementOf(value);
  return children(own, 'targetConfigs')
    .flatMap((configs) => children(configs, 'targetConfig'))
    .map((element) => ({
      targets: (element.attributes['targets'] ?? '').split(',').map((target) => target.trim()),
      properties: new Map(children(element, 'property').map((property) => [property.attributes['name'] ?? '', property])),
      objects: children(element, 'objects').flatMap((list) => children(list, 'object').map(({ text }) => text.trim())),
      element,
    }));
};
