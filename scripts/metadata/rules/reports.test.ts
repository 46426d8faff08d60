import { expectProblem } from '../test/expectProblem.ts';

const type = 'reportTypes/Things_With_Parts.reportType';
const report = 'reports/Art/Things.report';
const dashboard = 'dashboards/Art/Overview.dashboard';
const group = 'permissionsetgroups/Artists.permissionsetgroup';
const event = 'objects/Painted__e.object';
const manifest = 'package.xml';

describe('rules for reports, dashboards, permission set groups and events', () => {
  it.each([
    [
      'a report type with a missing relationship',
      type,
      'Parts__r</relationship>',
      'Pieces__r</relationship>',
      /object of a report type: Thing__c.Pieces__r/,
    ],
    [
      'a report type column that does not exist',
      type,
      '<field>Color__c',
      '<field>Tone__c',
      'Could not resolve report type column: Thing__c.Tone__c',
    ],
    [
      'a report type column of an object that is not joined',
      type,
      '<table>Thing__c<',
      '<table>Account<',
      'The report type has no object Account',
    ],
    ['a duplicate report type column', type, '<field>Owner', '<field>Name', 'Duplicate report type column: Thing__c.Name'],
    [
      'an inner join after an outer one',
      type,
      '        <relationship>Parts__r',
      '        <join><outerJoin>false</outerJoin><relationship>Bits__r</relationship></join>\n        <relationship>Parts__r',
      "An inner join can't follow an outer join: Bits__r",
    ],
    [
      'a dashboard component whose title is too long',
      dashboard,
      '<report>Art/Things',
      `<header>${'x'.repeat(81)}</header><report>Art/Things`,
      'header must have at most 80 characters',
    ],
    ['a report without a folder', manifest, '        <members>Art</members>\n', '', 'Cannot find folder: Art'],
    ['a report of a missing report type', report, 'Things_With_Parts__c', 'Things__c', 'Invalid report type: Things__c'],
    [
      'a report column that is not in its report type',
      report,
      'Thing__c.Parts__r$Name',
      'Thing__c$Weight__c',
      /report column: Thing__c\$Weight__c/,
    ],
    ['a filter by a missing picklist value', report, 'Red,Blue', 'Red,Green', 'Thing__c$Color__c has no value Green'],
    [
      'a time frame over a column that is no date',
      report,
      '<dateColumn>Thing__c$CreatedDate',
      '<dateColumn>Thing__c$Owner',
      'Not a date column: Thing__c$Owner',
    ],
    ['a tabular report with groupings', report, '<format>Summary', '<format>Tabular', 'A Tabular report must have 0 to 0 groupings down'],
    [
      'a matrix report without groupings across',
      report,
      '<format>Summary',
      '<format>Matrix',
      'A Matrix report must have 1 to 2 groupings across',
    ],
    [
      'a chart by a column that is not grouped',
      report,
      '<groupingColumn>Thing__c$Color__c',
      '<groupingColumn>Thing__c$Name',
      /groupingColumn: Thing__c\$Name/,
    ],
    [
      'a dashboard of a missing report',
      dashboard,
      '<report>Art/Things',
      '<report>Art/Nothing',
      'In field: report - no Report named Art/Nothing found',
    ],
    [
      'a report chart that is missing in the report',
      report,
      /<chart>[\s\S]*<\/chart>/,
      '',
      'useReportChart is true, but the report Art/Things has no chart',
    ],
    [
      'a dashboard of a tabular report without a row limit',
      report,
      /<format>Summary<\/format>[\s\S]*<\/groupingsDown>/,
      '<format>Tabular</format>',
      'The tabular report Art/Things needs a row limit to be shown on a dashboard',
    ],
    [
      'a report chart with columns of its own',
      dashboard,
      '<autoselectColumnsFromReport>true',
      '<autoselectColumnsFromReport>false',
      'autoselectColumnsFromReport must be true if useReportChart is true',
    ],
    ['a metric without its colors', dashboard, '>Donut<', '>Metric<', 'Required field is missing: indicatorMiddleColor'],
    [
      'a metric with an axis',
      dashboard,
      '<componentType>Donut',
      '<chartAxisRange>Auto</chartAxisRange><componentType>Metric',
      "A Metric can't have chartAxisRange",
    ],
    [
      'a table with showValues',
      dashboard,
      '<componentType>Donut',
      '<showValues>true</showValues><componentType>Table',
      "A Table can't have showValues",
    ],
    ['overlapping dashboard components', dashboard, '<rowIndex>4', '<rowIndex>3', 'Two components of the dashboard overlap'],
    [
      'a component wider than its dashboard',
      dashboard,
      '<colSpan>6',
      '<colSpan>13',
      'A component extends beyond the last column of its dashboard',
    ],
    ['a dashboard without its running user', dashboard, 'LoggedInUser', 'SpecifiedUser', /SpecifiedUser: runningUser/],
    [
      'a group of missing permission sets',
      group,
      '>Painter<',
      '>Sculptor<',
      'In field: permissionSets - no PermissionSet named Sculptor found',
    ],
    [
      'a platform event with a sharing model',
      event,
      '<label>Painted',
      '<sharingModel>Private</sharingModel><label>Painted',
      'Cannot specify sharingModel for a platform event',
    ],
    ['a platform event with a lookup', event, '<type>Text', '<type>Lookup', "A platform event can't have fields of type Lookup"],
    [
      'a platform event without publishBehavior',
      event,
      /<publishBehavior>.*\n/,
      '',
      'Must specify a non-empty publishBehavior for the CustomObject',
    ],
    ['a missing folder in the manifest', manifest, 'Art/<', 'Craft/<', /'Craft\/' of type Dashboard was named in package.xml/],
  ])('refuse %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});
