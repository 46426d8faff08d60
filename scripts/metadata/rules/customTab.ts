import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';

/** Checks that a tab has exactly one target, and that it exists: a custom object, a Lightning page, a component or a URL. */
export function* customTabRule({ fullName, value }: TypedComponent<'CustomTab'>, org: OrgModel): Generator<Finding> {
  if (value.customObject === true && !org.has('CustomObject', fullName))
    yield { problem: `In field: customObject - no CustomObject named ${fullName} found` };
  if (value.flexiPage !== undefined && !org.has('FlexiPage', value.flexiPage)) {
    yield { problem: `In field: flexiPage - no FlexiPage named ${value.flexiPage} found`, at: elementOf(value, 'flexiPage') };
  }
  if (value.lwcComponent !== undefined && !org.has('LightningComponentBundle', value.lwcComponent)) {
    yield {
      problem: `In field: lwcComponent - no LightningComponentBundle named ${value.lwcComponent} found`,
      at: elementOf(value, 'lwcComponent'),
    };
  }
  const leadsTo = [
    value.customObject === true,
    value.flexiPage,
    value.lwcComponent,
    value.auraComponent,
    value.page,
    value.url,
    value.scontrol,
  ];
  if (leadsTo.filter((target) => target !== undefined && target !== false).length !== 1)
    yield { problem: 'A tab must have exactly one target: customObject, flexiPage, lwcComponent, auraComponent, page, url or scontrol' };
  if (value.customObject === true && value.label !== undefined) {
    yield { problem: 'You cannot specify a label for a custom object tab', at: elementOf(value, 'label') };
  }
  if (value.customObject !== true && !value.label) yield { problem: 'Required field is missing: label' };
  if (value.motif === undefined && value.icon === undefined) yield { problem: 'Required field is missing: motif' };
  if (value.motif !== undefined && !/^Custom\d{1,3}: \S/.test(value.motif))
    yield { problem: `Unknown motif: ${value.motif}`, at: elementOf(value, 'motif') };
}
