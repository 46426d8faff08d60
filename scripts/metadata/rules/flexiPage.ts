import type { ComponentInstance } from '@salesforce/types/metadata';
import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import { nameInObject, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { targetConfigs } from './bundleTargets.ts';
import { isApiName, repeated, type Finding } from './finding.ts';
import { pageTemplates, standardPageComponents } from './standardPageComponents.ts';

type Value = TypedComponent<'FlexiPage'>['value'];

const targetOf: Partial<Record<Value['type'], string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
};

function* ownComponent(instance: ComponentInstance, name: string, page: Value, org: OrgModel): Generator<Finding> {
  const at = elementOf(instance, 'componentName');
  const bundle = componentsOf(org.components, 'LightningComponentBundle').find(({ fullName }) => fullName === name);
  if (!bundle) {
    if (!org.has('LightningComponentBundle', name))
      yield { problem: `We couldn't retrieve or load the information on the component: ${instance.componentName}`, at };
    return;
  }
  const target = targetOf[page.type] ?? '';
  if (bundle.value.isExposed !== true || !(bundle.value.targets?.target ?? []).includes(target)) {
    yield { problem: `The component ${instance.componentName} is not exposed for ${target}`, at };
  }
  const configs = targetConfigs(bundle.value).filter(({ targets }) => targets.includes(target));
  const objects = configs.flatMap((config) => config.objects);
  if (objects.length > 0 && !objects.includes(page.sobjectType ?? '')) {
    yield { problem: `The component ${instance.componentName} can't be used on ${page.sobjectType ?? 'this'} pages`, at };
  }
  for (const property of instance.componentInstanceProperties) {
    if (!configs.some(({ properties }) => properties.has(property.name ?? ''))) {
      yield { problem: `The component ${instance.componentName} has no property ${property.name ?? ''}`, at: elementOf(property) };
    }
  }
}

function* placed(page: Value, org: OrgModel): Generator<Finding> {
  const items = page.flexiPageRegions.flatMap(({ itemInstances }) => itemInstances);
  const facets = new Set(page.flexiPageRegions.filter(({ type }) => type === 'Facet').map(({ name }) => name));
  for (const { componentInstance: instance, fieldInstance } of items) {
    if (instance) {
      const [namespace = '', name = ''] = instance.componentName.includes(':')
        ? instance.componentName.split(':')
        : ['c', instance.componentName];
      const isKnown = standardPageComponents.has(instance.componentName);
      if (namespace === 'c') yield* ownComponent(instance, name, page, org);
      else if (!isKnown) {
        yield {
          problem: `We couldn't retrieve or load the information on the component: ${instance.componentName}`,
          at: elementOf(instance, 'componentName'),
        };
      }
      for (const property of instance.componentInstanceProperties) {
        const isFacet = /^flexipage:/.test(instance.componentName) && /^(body|tabs)$/.test(property.name ?? '');
        if (isFacet && !facets.has(property.value ?? ''))
          yield { problem: `There is no facet named ${property.value ?? ''}`, at: elementOf(property) };
      }
    }
    if (fieldInstance && !org.objects.get(page.sobjectType ?? '')?.fields.has(nameInObject(fieldInstance.fieldItem))) {
      yield { problem: `The field ${fieldInstance.fieldItem} does not exist on ${page.sobjectType ?? ''}`, at: elementOf(fieldInstance) };
    }
  }
  const used = new Set(items.flatMap((item) => item.componentInstance?.componentInstanceProperties.map(({ value }) => value) ?? []));
  for (const facet of facets) if (!used.has(facet)) yield { problem: `Unused facet: ${facet}`, at: elementOf(page, 'flexiPageRegions') };
  const identifiers = items.map((item) => item.componentInstance?.identifier ?? item.fieldInstance?.identifier ?? '');
  for (const identifier of repeated(identifiers.filter((name) => name !== ''))) yield { problem: `Duplicate identifier: ${identifier}` };
}

/** Checks that the components in the regions of a Lightning page exist and may be placed there. */
export function* flexiPageRule({ fullName, value }: TypedComponent<'FlexiPage'>, org: OrgModel): Generator<Finding> {
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a FlexiPage` };
  if (value.masterLabel.length === 0 || value.masterLabel.length > 80)
    yield { problem: 'The masterLabel must have 1 to 80 characters', at: elementOf(value, 'masterLabel') };
  if (value.type === 'RecordPage' && !org.objects.has(value.sobjectType ?? '')) {
    yield {
      problem: `In field: sobjectType - no CustomObject named ${value.sobjectType ?? ''} found`,
      at: elementOf(value, 'sobjectType'),
    };
  }
  const regions = pageTemplates[value.template.name];
  if (!regions) yield { problem: `The template ${value.template.name} doesn't exist`, at: elementOf(value.template, 'name') };
  for (const region of value.flexiPageRegions) {
    if (region.type === 'Region' && regions && !regions.includes(region.name)) {
      yield { problem: `The region ${region.name} doesn't exist in the template ${value.template.name}`, at: elementOf(region, 'name') };
    }
    if (region.mode !== undefined && value.parentFlexiPage === undefined)
      yield { problem: 'mode requires a parentFlexiPage', at: elementOf(region, 'mode') };
  }
  const names = value.flexiPageRegions.map(({ name }) => name);
  for (const name of repeated(names))
    yield { problem: `Duplicate region: ${name}`, at: elementOf(value, 'flexiPageRegions', names.lastIndexOf(name)) };
  yield* placed(value, org);
}
