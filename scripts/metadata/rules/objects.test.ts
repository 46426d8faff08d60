import { expectProblem } from '../test/expectProblem.ts';

const thing = 'objects/Thing__c.object';
const part = 'objects/Part__c.object';

describe('what lies in an object', () => {
  it.each([
    [
      'an object without a label',
      thing,
      '    <label>Thing</label>\n    <listViews>',
      '    <listViews>',
      'Must specify a non-empty label for the CustomObject',
    ],
    [
      'an object whose sharing does not follow its master',
      part,
      'ControlledByParent',
      'Private',
      'Cannot set sharingModel to Private on a CustomObject with a MasterDetail relationship field',
    ],
    [
      'a counter without a format',
      part,
      '        <displayFormat>P-{0000}</displayFormat>\n',
      '',
      "Must specify 'displayFormat' with one {0} for a CustomField of type AutoNumber",
    ],
    ['two fields of one name', thing, '<fullName>Weight__c', '<fullName>Color__c', "Duplicate name 'Color__c' in fields"],
    ['a field without a label', thing, '        <label>Weight</label>\n', '', 'Must specify a non-empty label for the CustomField'],
    ['a text without a length', thing, '        <length>20</length>\n', '', "Must specify 'length' for a CustomField of type Text"],
    [
      'a length on a number',
      thing,
      '<precision>5</precision>',
      '<length>5</length>',
      "Can not specify 'length' for a CustomField of type Number",
    ],
    ['a scale above the precision', thing, '<scale>2', '<scale>6', 'Scale must be less than or equal to precision'],
    ['a precision above 18', thing, '<precision>5', '<precision>19', 'Precision must be 1 to 18'],
    ['a text that is too long', thing, '<length>20', '<length>256', 'The length of a CustomField of type Text is 1 to 255'],
    ['a picklist value given twice', thing, '<fullName>Blue', '<fullName>Red', 'Duplicate picklist value: Red'],
    ['two defaults', thing, '<default>false', '<default>true', 'A picklist has one default value at most'],
    [
      'a lookup to a missing object',
      thing,
      '<referenceTo>Account',
      '<referenceTo>Accounts',
      "referenceTo value of 'Accounts' does not resolve to a valid sObject type",
    ],
    [
      'a required master-detail field',
      part,
      '<label>Thing</label>',
      '<label>Thing</label><required>true</required>',
      "Can not specify 'required' for a CustomField of type MasterDetail",
    ],
    [
      'a required lookup that is cleared',
      thing,
      '<relationshipName>Things</relationshipName>',
      '<relationshipName>Things</relationshipName><required>true</required>',
      /^A required Lookup cannot be cleared/,
    ],
    [
      'an invalid API name',
      thing,
      '<fullName>Weight__c',
      '<fullName>Weight kg__c',
      'Weight kg__c is not a valid API name for a CustomField',
    ],
    ['a list column that is missing', thing, '<columns>Color__c', '<columns>Colour__c', 'Could not resolve list view column: Colour__c'],
    ['a long text as a list column', thing, '<columns>Color__c', '<columns>Story__c', 'Long text cannot be a list view column: Story__c'],
    ['a filter on a missing value', thing, '<value>Red</value>', '<value>Green</value>', 'Color__c has no value Green'],
    [
      'a compact layout of a missing field',
      thing,
      '<fields>Name</fields>',
      '<fields>Nom</fields>',
      'In field: fields - no CustomField named Thing__c.Nom found',
    ],
    ['a formula with a syntax error', thing, 'AND(NOT(ISNEW()),', 'AND(NOT(ISNEW(),', /^Syntax error/],
    [
      'a formula with a missing field',
      thing,
      'PRIORVALUE(Color__c)',
      'PRIORVALUE(Colour__c)',
      'Field Colour__c does not exist. Check spelling.',
    ],
    ['a formula with an unknown function', thing, 'ISNEW()', 'ISNEWISH()', 'Unknown function ISNEWISH. Check spelling.'],
    [
      'a formula with a missing argument',
      thing,
      'NOT(ISNEW())',
      'NOT()',
      "Incorrect number of parameters for function 'NOT()'. Expected 1, received 0",
    ],
    [
      'a formula with a missing permission',
      thing,
      '$Permission.Paint',
      '$Permission.Draw',
      'Field $Permission.Draw does not exist. Check spelling.',
    ],
    ['a formula with a missing picklist value', thing, '"Red")', '"Green")', 'Picklist value does not exist: Green'],
    [
      'a formula that compares a picklist',
      thing,
      'ISPICKVAL(PRIORVALUE(Color__c), "Red")',
      'Color__c = "Red"',
      'Field Color__c is a picklist field. Picklist fields are only supported in certain functions.',
    ],
    [
      'a formula that answers no yes or no',
      thing,
      'AND(NOT(ISNEW()), ISPICKVAL(PRIORVALUE(Color__c), "Red"), NOT($Permission.Paint))',
      'Weight__c + 1',
      'Formula result is not of the expected data type, which is Boolean.',
    ],
    [
      'an error on a missing field',
      thing,
      '<errorDisplayField>Color__c',
      '<errorDisplayField>Colour__c',
      /errorDisplayField - no CustomField named Thing__c.Colour__c/,
    ],
  ])('refuses %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});
