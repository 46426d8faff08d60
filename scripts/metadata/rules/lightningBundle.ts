import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { targetConfigs } from './bundleTargets.ts';
import { compileFindings } from './compileFindings.ts';
import type { Finding } from './finding.ts';
import { importFindings } from './importFindings.ts';

const latestApiVersion = 67;

const targets = [
  'lightning__RecordPage',
  'lightning__AppPage',
  'lightning__HomePage',
  'lightning__FlowScreen',
  'lightning__Tab',
  'lightning__RecordAction',
  'lightning__UtilityBar',
  'lightning__Inbox',
  'lightning__GlobalAction',
  'lightning__UrlAddressable',
  'lightningCommunity__Page',
  'lightningCommunity__Default',
];
const propertyTypes = ['Boolean', 'Integer', 'String', 'Color', 'ContentReference'];

/** Whether the component's script has this public property. */
const isPublic = ({ fullName, body }: TypedComponent<'LightningComponentBundle'>, name: string): boolean => {
  const script = new TextDecoder().decode(body?.get(`lwc/${fullName}/${fullName}.js`));
  return new RegExp(`@api\\s+(?:[gs]et\\s+)?${name}\\b`).test(script);
};

function* configuration(component: TypedComponent<'LightningComponentBundle'>, org: OrgModel): Generator<Finding> {
  const { value } = component;
  const declared = value.targets?.target ?? [];
  for (const target of declared.filter((one) => !targets.includes(one)))
    yield { problem: `Invalid target: ${target}`, at: elementOf(value, 'targets') };
  if (value.isExposed === true && declared.length === 0)
    yield { problem: 'An exposed component must have a target', at: elementOf(value, 'isExposed') };
  if (value.apiVersion === undefined || value.apiVersion > latestApiVersion || value.apiVersion < 45) {
    yield { problem: `Invalid apiVersion: ${value.apiVersion ?? 'none'}`, at: elementOf(value, 'apiVersion') };
  }
  for (const config of targetConfigs(value)) {
    for (const target of config.targets.filter((one) => !declared.includes(one))) {
      yield { problem: `The target ${target} is configured but not declared`, at: config.element };
    }
    for (const object of config.objects.filter((one) => !org.objects.has(one)))
      yield { problem: `Unknown object: ${object}`, at: config.element };
    for (const [name, property] of config.properties) {
      if (!/^[a-z][A-Za-z0-9]*$/.test(name)) yield { problem: `Invalid property name: ${name}`, at: property };
      if (!isPublic(component, name)) yield { problem: `The property ${name} is not public: add @api ${name} to the script`, at: property };
      if (!propertyTypes.includes(property.attributes['type'] ?? '')) yield { problem: `Invalid type of property ${name}`, at: property };
    }
  }
}

/** Checks the name of a Lightning web component, compiles it, and checks that its imports exist. */
export function* lightningBundleRule(component: TypedComponent<'LightningComponentBundle'>, org: OrgModel): Generator<Finding> {
  const { fullName, body = new Map<string, Uint8Array>() } = component;
  const folder = `lwc/${fullName}`;
  if (!/^[a-z][A-Za-z0-9_]*$/.test(fullName)) yield { problem: `${fullName} is not a valid name for a Lightning web component` };
  if (!body.has(`${folder}/${fullName}.js`)) yield { problem: `Cannot find the main script ${folder}/${fullName}.js` };
  yield* configuration(component, org);
  for (const [path, bytes] of body) {
    if (!/\.(js|html|css|svg|js-meta\.xml)$/.test(path)) yield { problem: `A bundle can't contain this file: ${path}` };
    const source = new TextDecoder().decode(bytes);
    yield* compileFindings(path, source);
    yield* importFindings(path, source, body, org);
  }
}
