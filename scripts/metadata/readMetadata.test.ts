import { componentsOf } from './metadataTypes.ts';
import { checkComponents, readMetadata } from './readMetadata.ts';
import { bytesOf, changed, goodDeployment, packageXml } from './test/deployment.ts';
import { expectProblem } from './test/expectProblem.ts';

const thing = 'objects/Thing__c.object';
const painter = 'permissionsets/Painter.permissionset';

describe('readMetadata', () => {
  it('finds no problems in a valid deployment', () => {
    const { components, problems } = readMetadata(bytesOf(goodDeployment()));

    expect(problems).toEqual([]);
    expect(components.map(({ type, fullName }) => `${type} ${fullName}`)).toEqual(
      expect.arrayContaining([
        'CustomObject Thing__c',
        'CustomField Thing__c.Color__c',
        'CustomLabel Easel_Title',
        'ValidationRule Thing__c.Red_Stays_Red',
      ]),
    );
  });

  it('parses booleans and numbers, and returns arrays for repeatable elements', () => {
    const { components } = readMetadata(bytesOf(goodDeployment()));
    const weight = componentsOf(components, 'CustomField').find(({ fullName }) => fullName === 'Thing__c.Weight__c');
    const [app] = componentsOf(components, 'CustomApplication');

    expect(weight?.value).toMatchObject({ precision: 5, scale: 2, type: 'Number', summaryFilterItems: [] });
    expect(app?.value.formFactors).toEqual(['Large']);
    expect(componentsOf(components, 'CspTrustedSite')[0]?.value.isActive).toBe(true);
    expect([...(componentsOf(components, 'LightningComponentBundle')[0]?.body?.keys() ?? [])]).toContain('lwc/easel/easel.html');
  });

  it('reports the file, line and column of a problem', () => {
    const { problems } = readMetadata(changed(thing, '<label>Color</label>', '<label>Color</label>\n        <colour>1</colour>'));

    expect(problems).toEqual([
      {
        componentType: 'CustomField',
        fullName: 'Thing__c.Color__c',
        fileName: thing,
        lineNumber: 12,
        columnNumber: 9,
        problem: 'Element {http://soap.sforce.com/2006/04/metadata}colour invalid at this location in type CustomField',
      },
    ]);
  });

  it('reports the line and column of a problem in a script or template', () => {
    const script = readMetadata(changed('lwc/easel/easel.js', '  @api recordId;', '  @api recordId(;'));
    const template = readMetadata(changed('lwc/easel/easel.html', '</template>', '  <c-brush></c-brush>\n</template>'));

    expect(script.problems).toEqual([
      expect.objectContaining({ fileName: 'lwc/easel/easel.js', fullName: 'easel', lineNumber: 7, columnNumber: 17 }),
    ]);
    expect(template.problems).toEqual([expect.objectContaining({ fileName: 'lwc/easel/easel.html', lineNumber: 3, columnNumber: 3 })]);
  });

  it('reports what breaks if a field is removed', () => {
    const { components } = readMetadata(bytesOf(goodDeployment()));
    const remaining = components.filter(({ fullName }) => fullName !== 'Thing__c.Color__c');

    expect(checkComponents(components)).toEqual([]);
    expect(checkComponents(remaining)).toContainEqual(
      expect.objectContaining({ fullName: 'Thing__c.Red_Stays_Red', problem: 'Field Color__c does not exist. Check spelling.' }),
    );
  });

  it.each([
    ['malformed XML', thing, '<label>Thing</label>', '<label>Thing', /^Error parsing file: unexpected close tag/],
    ['a second root', thing, '</CustomObject>', '</CustomObject><CustomObject/>', /one root/],
    ['an undefined entity', thing, '<label>Thing</label>', '<label>Thing&nbsp;</label>', /undefined entity/],
    ['a document type', thing, '<CustomObject', '<!DOCTYPE x><CustomObject', /DOCTYPE is not allowed/],
    ['another namespace', thing, 'http://soap.sforce.com/2006/04/metadata', 'urn:other', /root element must be/],
    ['a wrong enum', thing, '<sharingModel>Private', '<sharingModel>Secret', "'Secret' is not a valid value for the enum 'SharingModel'"],
    ['a wrong boolean', thing, '<required>true', '<required>yes', "'yes' is not a valid value for the boolean required"],
    ['a wrong number', thing, '<length>20', '<length>twenty', "'twenty' is not a valid number for length"],
    ['a missing element', painter, '    <label>Painter</label>\n', '', 'Required field is missing: label'],
    [
      'an element given twice',
      thing,
      '<label>Thing</label>\n    <listViews>',
      '<label>Thing</label>\n    <label>Two</label>\n    <listViews>',
      'Element label is duplicated at this location in type CustomObject',
    ],
    ['a field without a name', thing, '        <fullName>Weight__c</fullName>\n', '', 'Required field is missing: fullName'],
    [
      'repeated elements that are not adjacent',
      thing,
      '    <listViews>',
      '    <fields><fullName>Late__c</fullName></fields><listViews>',
      'Element fields is duplicated at this location in type CustomObject',
    ],
    [
      'text between elements',
      painter,
      '<fieldPermissions>',
      '<fieldPermissions>oops',
      "Text is invalid at this location in type PermissionSetFieldPermissions: 'oops'",
    ],
  ])('refuses %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});

describe('readMetadata and package.xml', () => {
  it('refuses components that the manifest names but the archive lacks', () => {
    const files = goodDeployment();
    files.delete('tabs/Thing__c.tab');

    const problems = readMetadata(bytesOf(files)).problems.map(({ problem }) => problem);

    expect(problems).toContain("An object 'Thing__c' of type CustomTab was named in package.xml, but was not found in zipped directory");
    expect(problems).toContain('In field: tab - no CustomTab named Thing__c found');
  });

  it('refuses components that the archive has but the manifest does not name', () => {
    const files = goodDeployment().set('package.xml', packageXml({ CustomObject: ['*'] }));

    const problems = readMetadata(bytesOf(files)).problems;

    expect(problems).toContainEqual(expect.objectContaining({ fileName: 'flows/Painting.flow', problem: 'Not in package.xml' }));
    expect(problems).not.toContainEqual(expect.objectContaining({ fileName: 'objects/Thing__c.object', problem: 'Not in package.xml' }));
  });

  it('refuses files of unknown types', () => {
    const files = goodDeployment().set('classes/Hidden.cls', 'public class Hidden {}');

    expect(readMetadata(bytesOf(files)).problems).toEqual([expect.objectContaining({ fileName: 'classes/Hidden.cls' })]);
  });

  it('refuses custom metadata types', () => {
    const settings = '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Note</label></CustomObject>';
    const named = packageXml({ CustomObject: ['Note__mdt'] });

    const { problems } = readMetadata(
      bytesOf(
        new Map([
          ['package.xml', named],
          ['objects/Note__mdt.object', settings],
        ]),
      ),
    );

    expect(problems).toContainEqual(
      expect.objectContaining({ fullName: 'Note__mdt', problem: 'Not available for deploy for this organization' }),
    );
  });

  it('reads a single field of an object that the org already has', () => {
    const existing = readMetadata(bytesOf(goodDeployment())).components;
    const field = '<fields><fullName>Size__c</fullName><label>Size</label><length>3</length><type>Text</type></fields>';
    const object = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${field}</CustomObject>`;
    const files = bytesOf(
      new Map([
        ['package.xml', packageXml({ CustomField: ['Thing__c.Size__c'] })],
        ['objects/Thing__c.object', object],
      ]),
    );

    expect(readMetadata(files, existing)).toMatchObject({
      problems: [],
      components: [{ type: 'CustomField', fullName: 'Thing__c.Size__c' }],
    });
    expect(readMetadata(files).problems).toEqual([
      expect.objectContaining({ problem: "Entity of type CustomObject named 'Thing__c' cannot be found" }),
    ]);
  });
});
