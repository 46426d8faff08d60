import { expectProblem } from '../test/expectProblem.ts';

const painter = 'permissionsets/Painter.permissionset';
const layout = 'layouts/Thing__c-Thing Layout.layout';
const page = 'flexipages/Thing_Page.flexipage';
const flow = 'flows/Painting.flow';
const app = 'applications/Studio.app';
const site = 'cspTrustedSites/Paint.cspTrustedSite';
const easel = 'lwc/easel/easel.js';
const meta = 'lwc/easel/easel.js-meta.xml';
const labels = 'labels/CustomLabels.labels';

describe('component rules', () => {
  it.each([
    [
      'a user permission without the ones it depends on',
      painter,
      '</tabSettings>',
      '</tabSettings><userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions>',
      'Permission ViewSetup depends on permission(s): ViewRoles',
    ],
    [
      'an unknown user permission',
      painter,
      '</tabSettings>',
      '</tabSettings><userPermissions><enabled>true</enabled><name>DoAll</name></userPermissions>',
      'Unknown user permission: DoAll',
    ],
    [
      'read access to a detail object without its master',
      painter,
      '<object>Thing__c',
      '<object>Account',
      'Permission Read Part__c depends on permission(s): Read Thing__c',
    ],
    [
      'View All on a detail object without its master',
      painter,
      '<object>Part__c</object>\n        <viewAllRecords>false',
      '<object>Part__c</object>\n        <viewAllRecords>true',
      'Permission View All Part__c depends on permission(s): View All Thing__c',
    ],
    [
      'read access to accounts without contacts, which person accounts need',
      painter,
      '<object>Part__c',
      '<object>Account',
      'Permission Read Account depends on permission(s): Read Contact',
    ],
    [
      'read access to contacts without accounts',
      painter,
      '<object>Part__c',
      '<object>Contact',
      'Permission Read Contact depends on permission(s): Read Account',
    ],
    [
      'a trusted URL without a CSP directive',
      site,
      '<isApplicableToConnectSrc>true',
      '<isApplicableToConnectSrc>false',
      'Select at least one CSP directive',
    ],
    [
      'a field permission for a missing field',
      painter,
      'Thing__c.Color__c',
      'Thing__c.Colour__c',
      'In field: field - no CustomField named Thing__c.Colour__c found',
    ],
    [
      'a field permission for a required field',
      painter,
      'Thing__c.Color__c',
      'Thing__c.Code__c',
      'You cannot deploy to a required field: Thing__c.Code__c',
    ],
    [
      'a field permission for a master-detail field',
      painter,
      'Thing__c.Color__c',
      'Part__c.Thing__c',
      'You cannot deploy to a required field: Part__c.Thing__c',
    ],
    [
      'an object permission for a missing object',
      painter,
      '<object>Part__c',
      '<object>Piece__c',
      'In field: object - no CustomObject named Piece__c found',
    ],
    [
      'an object permission without the ones it depends on',
      painter,
      '<allowRead>true',
      '<allowRead>false',
      'Permission Create Part__c depends on permission(s): allowRead',
    ],
    ['a missing custom permission', painter, '<name>Paint', '<name>Draw', 'In field: name - no CustomPermission named Draw found'],
    ['a missing tab', painter, '<tab>Thing__c', '<tab>Part__c', 'In field: tab - no CustomTab named Part__c found'],
    [
      'a layout without a required field',
      layout,
      '<field>Code__c',
      '<field>Weight__c',
      'Layout must contain an item for required layout field: Code__c',
    ],
    [
      'a layout with a missing field',
      layout,
      '<field>Color__c',
      '<field>Colour__c',
      'In field: field - no CustomField named Thing__c.Colour__c found',
    ],
    ['a missing related list', layout, 'Part__c.Thing__c', 'Part__c.Things__c', 'Cannot find related list: Part__c.Things__c'],
    [
      'a missing page in an app',
      app,
      '<content>Thing_Page',
      '<content>Other_Page',
      'In field: content - no FlexiPage named Other_Page found',
    ],
    ['a missing tab in an app', app, '<tabs>Thing__c', '<tabs>Part__c', 'In field: tab - no CustomTab named Part__c found'],
    [
      'a missing component on a page',
      page,
      '<componentName>easel',
      '<componentName>canvas',
      "We couldn't retrieve or load the information on the component: canvas",
    ],
    ['a missing property on a page', page, '<name>tint', '<name>shade', 'The component easel has no property shade'],
    [
      'a missing region on a page',
      page,
      '<name>main',
      '<name>middle',
      "The region middle doesn't exist in the template flexipage:recordHomeTemplateDesktop",
    ],
    [
      'an unused facet',
      page,
      '    <masterLabel>',
      '    <flexiPageRegions><name>aside</name><type>Facet</type></flexiPageRegions>\n    <masterLabel>',
      'Unused facet: aside',
    ],
    ['an app whose name is too long', app, '<label>Studio', `<label>${'Studio '.repeat(6)}`, 'label must have at most 40 characters'],
    [
      'a flow that uses IsChanged but runs for new records only',
      flow,
      '        <object>Thing__c',
      '        <filters><field>Color__c</field><operator>IsChanged</operator><value><booleanValue>true</booleanValue></value></filters>\n        <object>Thing__c',
      "IsChanged can't be used in a flow that runs only when a record is created",
    ],
    [
      'a component on a page of an object it does not support',
      meta,
      '<object>Thing__c',
      '<object>Account',
      "The component easel can't be used on Thing__c pages",
    ],
    [
      'a flow connector to a missing element',
      flow,
      '<targetReference>Paint_It',
      '<targetReference>Paint',
      'The connector leads to "Paint", which doesn\'t exist.',
    ],
    [
      'a flow that sets a missing field',
      flow,
      '$Record.Color__c',
      '$Record.Colour__c',
      'The flow refers to "$Record.Colour__c", which doesn\'t exist.',
    ],
    [
      'a flow whose formula uses a missing field',
      flow,
      '<label>Painting',
      '<formulas><name>Tone</name><dataType>String</dataType><expression>TEXT({!$Record.Tone__c})</expression></formulas><label>Painting',
      'The flow refers to "$Record.Tone__c", which doesn\'t exist.',
    ],
    [
      'a flow that publishes a missing field',
      flow,
      '<label>Painting',
      '<recordCreates><name>Tell</name><label>Tell</label><locationX>0</locationX><locationY>0</locationY><inputAssignments><field>Tone__c</field></inputAssignments><object>Painted__e</object></recordCreates><label>Painting',
      'field integrity exception: unknown (The field "Tone__c" for the object "Painted__e" doesn\'t exist.)',
    ],
    ['a flow on a missing object', flow, '<object>Thing__c', '<object>Thong__c', 'The object "Thong__c" doesn\'t exist.'],
    ['a trusted URL without HTTPS', site, 'https://paint', 'http://paint', "Trusted URL must use HTTPS: 'http://paint.example.com'"],
    ['a trusted URL that is not a URL', site, 'https://paint.example.com', '__HOST__', "Trusted URL is not a valid URL: '__HOST__'"],
    ['an empty label', labels, '<value>Easel of {0}', '<value>', 'Required field is missing: value'],
    ['a script that does not compile', easel, '@api recordId;', '@api recordId(;', /Unexpected token/],
    ['a missing label in a script', easel, 'c.Easel_Title', 'c.Easel_Name', "Unable to find module '@salesforce/label/c.Easel_Name'"],
    [
      'a missing field in a script',
      easel,
      'Thing__c.Color__c',
      'Thing__c.Colour__c',
      "Unable to find module '@salesforce/schema/Thing__c.Colour__c'",
    ],
    [
      'a missing permission in a script',
      easel,
      'customPermission/Paint',
      'customPermission/Draw',
      "Unable to find module '@salesforce/customPermission/Draw'",
    ],
    ['a template that does not compile', 'lwc/easel/easel.html', '{title}', '{a.b()}', /LWC1060/],
    [
      'a missing component in a template',
      'lwc/easel/easel.html',
      '</template>',
      '<c-brush></c-brush></template>',
      "Unable to find module 'c/brush'",
    ],
    ['a property without @api in the script', easel, '@api tint', 'tint', 'The property tint is not public: add @api tint to the script'],
    ['an unknown target', meta, '<target>lightning__RecordPage', '<target>lightning__Page', 'Invalid target: lightning__Page'],
  ])('refuse %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});
