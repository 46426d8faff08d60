import type { Template } from 'aws-cdk-lib/assertions';

/** The properties of all resources of a type in a template. */
export const ofType = (template: Template, type: string): any[] =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);
