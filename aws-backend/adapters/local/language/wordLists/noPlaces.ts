import { listed } from './listed.ts';

/**
 * Capitalized words after "in" that aren't places: dates, parts of a document, languages, departments and programs. Collected from mails,
 * minutes and manuals.
 */
export const noPlaces = listed(`
January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
Sunday Spring Summer Autumn Winter
Annex Section Chapter Appendix Exhibit Phase Schedule Table Figure General Attachment Clause Article Part Paragraph Recital Page Step
English German French Spanish Italian Dutch Portuguese Chinese Japanese Madame Monsieur Mme
Support Sales Finance Reception Procurement Purchasing Marketing Legal Engineering Operations Accounting Payroll Compliance Logistics
Recruiting Controlling Treasury Facilities Production Maintenance Warehouse Shipping Receiving Management Leadership Research Quality
RevOps DevOps SalesOps Onboarding Billing Presales Helpdesk
Excel Word Outlook Salesforce Java Python JavaScript TypeScript Jira Confluence Slack Teams Zoom Trello Asana Notion Tableau Looker GitHub
GitLab Bitbucket Jenkins Docker Kubernetes Terraform Figma Miro Airtable Zapier HubSpot Marketo Pardot Zendesk ServiceNow Workday NetSuite
QuickBooks Xero Concur Coupa Ariba DocuSign Dropbox SharePoint OneDrive Gmail Calendar PowerPoint Access Dynamics Snowflake Databricks
Splunk Datadog PagerDuty Okta Photoshop Lightroom AutoCAD SolidWorks Postgres PostgreSQL MySQL MongoDB Redis Kafka Spark Hadoop Linux
Windows Android Chrome Firefox Safari Gong Outreach Salesloft Calendly Intercom Freshdesk Apex Lightning React Angular Node
Bitcoin Ethereum Beta Alpha Production Staging Sandbox Scrum Kanban Agile
`);
