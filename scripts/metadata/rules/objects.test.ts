import { expectProblem } from '../test/expectProblem.ts';

const thing = 'objects/Thing__c.object';
const part = 'objects/Part__c.object';

const repeatedField = (count: number, body: string): string =>
  Array.from(
    { length: count },
    (_, index) => `<fields><fullName>Extra${String(index)}__c</fullName><label>Extra</label>${body}</fields>`,
  ).join('');
const longTexts = (count: number): string =>
  repeatedField(count, '<length>131072</length><type>LongTextArea</type><visibleLines>3</visibleLines>');
const externalIds = (count: number): string => repeatedField(count, '<externalId>true</externalId><length>9</length><type>Text</type>');

describe('what lies in an object', () => {
  it.each([
    [
      'two relationships of one name',
      thing,
      '    <label>Thing</label>\n    <listViews>',
      '<fields><fullName>Payer__c</fullName><label>Payer</label><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><type>Lookup</type></fields><label>Thing</label>\n    <listViews>',
      'There is already a Child Relationship named Things on Account.',
    ],
    [
      'sharing without its companions',
      thing,
      '</fields>\n    <label>Thing</label>',
      '</fields>\n    <enableSharing>true</enableSharing><label>Thing</label>',
      'enableSharing, enableBulkApi and enableStreamingApi must be enabled together',
    ],
    [
      'an object that people outside see more of',
      thing,
      '<sharingModel>Private',
      '<externalSharingModel>Read</externalSharingModel><sharingModel>Private',
      'The externalSharingModel Read is wider than the sharingModel Private',
    ],
    [
      'more long text than an object holds',
      thing,
      '    <label>Thing</label>\n    <listViews>',
      `${longTexts(13)}    <label>Thing</label>\n    <listViews>`,
      'The long texts of Thing__c come to 1736704 characters, at most 1638400',
    ],
    [
      'more external IDs than an object holds',
      thing,
      '    <label>Thing</label>\n    <listViews>',
      `${externalIds(26)}    <label>Thing</label>\n    <listViews>`,
      'Thing__c has 26 external IDs, at most 25',
    ],
    [
      'a right to write what is calculated',
      thing,
      /<type>Picklist<\/type>[\s\S]*?<\/valueSet>/,
      '<formula>Code__c</formula><type>Text</type>',
      'Field Thing__c.Color__c can not be editable',
    ],
    [
      'a list of my details, which are nobody’s own',
      part,
      '    <nameField>',
      '    <listViews><fullName>Mine</fullName><columns>NAME</columns><filterScope>Mine</filterScope><label>Mine</label></listViews>\n    <nameField>',
      'Records of Part__c have no owner of their own',
    ],
    [
      'a rule that says too much of itself',
      thing,
      '<active>true</active>',
      `<active>true</active><description>${'x'.repeat(256)}</description>`,
      'description is at most 255 characters',
    ],
    [
      'a master that cannot be one',
      part,
      '<referenceTo>Thing__c',
      '<referenceTo>User',
      'User cannot be the master in a master-detail relationship',
    ],
    ['a comment that is not closed in a formula', thing, 'AND(NOT(ISNEW()),', 'AND(/* NOT(ISNEW()),', /^Syntax error/],
    [
      'a formula with a missing related field',
      thing,
      'NOT($Permission.Paint)',
      'Account__r.Names = "x"',
      'Field Account__r.Names does not exist. Check spelling.',
    ],
    ['a formula on a long text', thing, 'NOT($Permission.Paint)', 'Story__c = "x"', /unsupported field type called "Long Text Area"/],
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
    [
      'a text area in a compact layout',
      thing,
      /<fields>Name<\/fields>([\s\S]*?<\/compactLayouts>)/,
      '<fields>Tale__c</fields><label>Short</label></compactLayouts><fields><fullName>Tale__c</fullName><label>Tale</label><type>TextArea</type></fields>',
      'Long text cannot be in a compact layout: Tale__c',
    ],
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
      'a formula that asks whether a picklist is blank',
      thing,
      'ISPICKVAL(PRIORVALUE(Color__c), "Red")',
      'ISBLANK(Color__c)',
      'Field Color__c is a picklist field. Picklist fields are only supported in certain functions.',
    ],
    [
      'an encrypted text that is too long',
      thing,
      '<length>20</length>\n        <required>true</required>\n        <type>Text<',
      '<length>200</length>\n        <required>true</required>\n        <type>EncryptedText<',
      'The length of a CustomField of type EncryptedText is 1 to 175',
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
