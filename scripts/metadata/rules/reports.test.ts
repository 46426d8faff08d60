import { expectProblem } from '../test/expectProblem.ts';

const type = 'reportTypes/Things_With_Parts.reportType';
const report = 'reports/Art/Things.report';
const dashboard = 'dashboards/Art/Overview.dashboard';
const group = 'permissionsetgroups/Artists.permissionsetgroup';
const event = 'objects/Painted__e.object';
const manifest = 'package.xml';

describe('reports, dashboards, groups and events', () => {
  it.each([
    [
      'a join that no field makes',
      type,
      'Parts__r</relationship>',
      'Pieces__r</relationship>',
      /object of a report type: Thing__c.Pieces__r/,
    ],
    [
      'a column its object does not have',
      type,
      '<field>Color__c',
      '<field>Tone__c',
      'Could not resolve report type column: Thing__c.Tone__c',
    ],
    ['a column of no joined object', type, '<table>Thing__c<', '<table>Account<', 'No object Account in this report type'],
    ['a column named twice', type, '<field>Owner', '<field>Name', 'Duplicate report type column: Thing__c.Name'],
    [
      'an inner join after an outer one',
      type,
      '        <relationship>Parts__r',
      '        <join><outerJoin>false</outerJoin><relationship>Bits__r</relationship></join>\n        <relationship>Parts__r',
      'An inner join cannot follow an outer one: Bits__r',
    ],
    [
      'a tile with too long a title',
      dashboard,
      '<report>Art/Things',
      `<header>${'x'.repeat(81)}</header><report>Art/Things`,
      'header is at most 80 characters',
    ],
    ['a report in no folder', manifest, '        <members>Art</members>\n', '', 'Cannot find folder: Art'],
    ['a report of no report type', report, 'Things_With_Parts__c', 'Things__c', 'Invalid report type: Things__c'],
    [
      'a report column that its type does not show',
      report,
      'Thing__c.Parts__r$Name',
      'Thing__c$Weight__c',
      /report column: Thing__c\$Weight__c/,
    ],
    ['a filter for a value that there is not', report, 'Red,Blue', 'Red,Green', 'Thing__c$Color__c has no value Green'],
    [
      'a time frame over no date',
      report,
      '<dateColumn>Thing__c$CreatedDate',
      '<dateColumn>Thing__c$Owner',
      'Not a date column: Thing__c$Owner',
    ],
    ['a table that is grouped', report, '<format>Summary', '<format>Tabular', 'A Tabular report has 0 to 0 groupings down'],
    ['a matrix without columns', report, '<format>Summary', '<format>Matrix', 'A Matrix report has 1 to 2 groupings across'],
    [
      'a chart by what is not grouped',
      report,
      '<groupingColumn>Thing__c$Color__c',
      '<groupingColumn>Thing__c$Name',
      /groupingColumn: Thing__c\$Name/,
    ],
    [
      'a dashboard of no report',
      dashboard,
      '<report>Art/Things',
      '<report>Art/Nothing',
      'In field: report - no Report named Art/Nothing found',
    ],
    ['a chart that the report does not have', report, /<chart>[\s\S]*<\/chart>/, '', 'The report Art/Things has no chart to use'],
    [
      'a dashboard of a table of any length',
      report,
      /<format>Summary<\/format>[\s\S]*<\/groupingsDown>/,
      '<format>Tabular</format>',
      'The tabular report Art/Things has no row limit, so no dashboard can show it',
    ],
    [
      "a report's chart with columns of its own",
      dashboard,
      '<autoselectColumnsFromReport>true',
      '<autoselectColumnsFromReport>false',
      "Who uses the report's chart takes its columns too: autoselectColumnsFromReport",
    ],
    ['a number without its colours', dashboard, '>Donut<', '>Metric<', 'Required field is missing: indicatorMiddleColor'],
    [
      'a number with an axis',
      dashboard,
      '<componentType>Donut',
      '<chartAxisRange>Auto</chartAxisRange><componentType>Metric',
      'A Metric has no axis',
    ],
    [
      'a table with values',
      dashboard,
      '<componentType>Donut',
      '<showValues>true</showValues><componentType>Table',
      'A Table has no showValues',
    ],
    ['tiles over each other', dashboard, '<rowIndex>4', '<rowIndex>3', 'Two components of a dashboard lie over each other'],
    ['a tile wider than the dashboard', dashboard, '<colSpan>6', '<colSpan>13', 'A component reaches beyond the columns of its dashboard'],
    ['a dashboard as whom it does not say', dashboard, 'LoggedInUser', 'SpecifiedUser', /has to say which/],
    [
      'a group of sets that there are not',
      group,
      '>Painter<',
      '>Sculptor<',
      'In field: permissionSets - no PermissionSet named Sculptor found',
    ],
    [
      'an event that is kept',
      event,
      '<label>Painted',
      '<sharingModel>Private</sharingModel><label>Painted',
      'Cannot specify sharingModel for a platform event',
    ],
    ['an event that points at a record', event, '<type>Text', '<type>Lookup', 'A platform event has no fields of type Lookup'],
    [
      'an event that does not say when',
      event,
      /<publishBehavior>.*\n/,
      '',
      'Must specify a non-empty publishBehavior for the CustomObject',
    ],
    ['a folder that is not there', manifest, 'Art/<', 'Craft/<', /'Craft\/' of type Dashboard was named in package.xml/],
  ])('refuses %s', (_, path, from, to, problem) => {
    expectProblem(path, from, to, problem);
  });
});
