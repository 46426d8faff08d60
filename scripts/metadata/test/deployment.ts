import { artTopic, lookingAction, lookingFlow, lookingInput, lookingOutput } from './agent.ts';
import { painted, part, thing } from './objects.ts';
import { dashboard, report, reportType } from './reports.ts';
import { french, frenchThing, germanPart } from './translated.ts';

const xml = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body.replace(/^\n/, '')}</${root}>\n`;

const objectPermission = (object: string): string => `    <objectPermissions>
        <allowCreate>true</allowCreate>
        <allowDelete>false</allowDelete>
        <allowEdit>false</allowEdit>
        <allowRead>true</allowRead>
        <modifyAllRecords>false</modifyAllRecords>
        <object>${object}</object>
        <viewAllRecords>false</viewAllRecords>
    </objectPermissions>
`;

const permissions = `
    <customPermissions>
        <enabled>true</enabled>
        <name>Paint</name>
    </customPermissions>
    <fieldPermissions>
        <editable>true</editable>
        <field>Thing__c.Color__c</field>
        <readable>true</readable>
    </fieldPermissions>
    <label>Painter</label>
${objectPermission('Part__c')}${objectPermission('Thing__c')}    <tabSettings>
        <tab>Thing__c</tab>
        <visibility>Visible</visibility>
    </tabSettings>
`;

const layout = `
    <layoutSections>
        <customLabel>true</customLabel>
        <label>Facts</label>
        <layoutColumns>
            <layoutItems>
                <behavior>Required</behavior>
                <field>Name</field>
            </layoutItems>
            <layoutItems>
                <behavior>Required</behavior>
                <field>Code__c</field>
            </layoutItems>
            <layoutItems>
                <behavior>Edit</behavior>
                <field>Color__c</field>
            </layoutItems>
        </layoutColumns>
        <style>OneColumn</style>
    </layoutSections>
    <relatedLists>
        <fields>NAME</fields>
        <relatedList>Part__c.Thing__c</relatedList>
    </relatedLists>
`;

const flow = `
    <apiVersion>67.0</apiVersion>
    <assignments>
        <name>Paint_It</name>
        <label>Paint It</label>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <assignmentItems>
            <assignToReference>$Record.Color__c</assignToReference>
            <operator>Assign</operator>
            <value>
                <stringValue>Blue</stringValue>
            </value>
        </assignmentItems>
    </assignments>
    <label>Painting</label>
    <processType>AutoLaunchedFlow</processType>
    <start>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <connector>
            <targetReference>Paint_It</targetReference>
        </connector>
        <object>Thing__c</object>
        <recordTriggerType>Create</recordTriggerType>
        <triggerType>RecordBeforeSave</triggerType>
    </start>
    <status>Active</status>
`;

const page = `
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties>
                    <name>tint</name>
                    <value>red</value>
                </componentInstanceProperties>
                <componentName>easel</componentName>
                <identifier>c_easel</identifier>
            </componentInstance>
        </itemInstances>
        <name>main</name>
        <type>Region</type>
    </flexiPageRegions>
    <masterLabel>Thing Page</masterLabel>
    <sobjectType>Thing__c</sobjectType>
    <template>
        <name>flexipage:recordHomeTemplateDesktop</name>
    </template>
    <type>RecordPage</type>
`;

const app = `
    <actionOverrides>
        <actionName>View</actionName>
        <content>Thing_Page</content>
        <formFactor>Large</formFactor>
        <type>Flexipage</type>
        <pageOrSobjectType>Thing__c</pageOrSobjectType>
    </actionOverrides>
    <formFactors>Large</formFactors>
    <label>Studio</label>
    <navType>Standard</navType>
    <tabs>standard-Account</tabs>
    <tabs>Thing__c</tabs>
    <uiType>Lightning</uiType>
`;

const bundle = `
    <apiVersion>67.0</apiVersion>
    <isExposed>true</isExposed>
    <targets>
        <target>lightning__RecordPage</target>
    </targets>
    <targetConfigs>
        <targetConfig targets="lightning__RecordPage">
            <property name="tint" type="String" label="Tint"/>
            <objects>
                <object>Thing__c</object>
            </objects>
        </targetConfig>
    </targetConfigs>
`;

const label = `
    <labels>
        <fullName>Easel_Title</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Title of the easel</shortDescription>
        <value>Easel of {0}</value>
    </labels>
`;

const site = `
    <context>LEX</context>
    <endpointUrl>https://paint.example.com</endpointUrl>
    <isActive>true</isActive>
    <isApplicableToConnectSrc>true</isApplicableToConnectSrc>
`;

const relay = `
    <destinationResourceName>callout:Gallery</destinationResourceName>
    <eventChannel>Art__chn</eventChannel>
    <label>Art Relay</label>
    <relayOption>{"ReplayRecovery":"LATEST"}</relayOption>
`;

const credential = `
    <endpoint>arn:aws:EU-CENTRAL-1:123456789012</endpoint>
    <label>Gallery</label>
    <principalType>Anonymous</principalType>
    <protocol>NoAuthentication</protocol>
`;

const channelMember = `
    <eventChannel>Art__chn</eventChannel>
    <selectedEntity>Painted__e</selectedEntity>
`;

const members: Record<string, string[]> = {
  Dashboard: ['Art/', 'Art/Overview'],
  PermissionSetGroup: ['Artists'],
  Report: ['Art', 'Art/Things'],
  ReportType: ['Things_With_Parts'],
  Translations: ['fr'],
  CspTrustedSite: ['Paint'],
  CustomApplication: ['Studio'],
  CustomLabels: ['CustomLabels'],
  CustomObject: ['Painted__e', 'Part__c', 'Thing__c'],
  CustomObjectTranslation: ['Part__c-de', 'Thing__c-fr'],
  CustomPermission: ['Paint'],
  CustomTab: ['Thing__c'],
  EventRelayConfig: ['Art_Relay'],
  FlexiPage: ['Thing_Page'],
  Flow: ['Look', 'Painting'],
  GenAiFunction: ['Look'],
  GenAiPlugin: ['Art_Topic'],
  Layout: ['Thing__c-Thing Layout'],
  LightningComponentBundle: ['easel'],
  NamedCredential: ['Gallery'],
  PermissionSet: ['Painter'],
  PlatformEventChannel: ['Art__chn'],
  PlatformEventChannelMember: ['Art_chn_Painted_e'],
};

const typesOf = (named: Record<string, string[]>): string =>
  Object.entries(named)
    .map(
      ([name, list]) =>
        `    <types>\n${list.map((member) => `        <members>${member}</members>\n`).join('')}        <name>${name}</name>\n    </types>\n`,
    )
    .join('');

/** A package.xml with these members. */
export const packageXml = (named: Record<string, string[]>): string => xml('Package', `${typesOf(named)}    <version>67.0</version>\n`);

const easel = `import { LightningElement, api } from 'lwc';
import TITLE from '@salesforce/label/c.Easel_Title';
import COLOR from '@salesforce/schema/Thing__c.Color__c';
import canPaint from '@salesforce/customPermission/Paint';

export default class Easel extends LightningElement {
  @api recordId;
  @api tint;
  title = TITLE;
  fields = [COLOR];
  canPaint = canPaint;
}
`;

/** A small valid deployment with one component of each type. */
export const goodDeployment = (): Map<string, string> =>
  new Map([
    ['package.xml', packageXml(members)],
    ['applications/Studio.app', xml('CustomApplication', app)],
    ['cspTrustedSites/Paint.cspTrustedSite', xml('CspTrustedSite', site)],
    ['customPermissions/Paint.customPermission', xml('CustomPermission', '    <isLicensed>false</isLicensed>\n    <label>Paint</label>\n')],
    ['dashboards/Art-meta.xml', xml('DashboardFolder', '    <name>Art</name>\n')],
    ['dashboards/Art/Overview.dashboard', xml('Dashboard', dashboard)],
    ['eventRelays/Art_Relay.eventRelay', xml('EventRelayConfig', relay)],
    ['flexipages/Thing_Page.flexipage', xml('FlexiPage', page)],
    ['flows/Look.flow', xml('Flow', lookingFlow)],
    ['flows/Painting.flow', xml('Flow', flow)],
    ['genAiFunctions/Look/Look.genAiFunction-meta.xml', xml('GenAiFunction', lookingAction)],
    ['genAiFunctions/Look/input/schema.json', lookingInput],
    ['genAiFunctions/Look/output/schema.json', lookingOutput],
    ['genAiPlugins/Art_Topic.genAiPlugin', xml('GenAiPlugin', artTopic)],
    ['labels/CustomLabels.labels', xml('CustomLabels', label)],
    ['layouts/Thing__c-Thing Layout.layout', xml('Layout', layout)],
    ['lwc/easel/easel.html', '<template>\n  <lightning-card title={title}></lightning-card>\n</template>\n'],
    ['lwc/easel/easel.js', easel],
    ['lwc/easel/easel.js-meta.xml', xml('LightningComponentBundle', bundle)],
    ['namedCredentials/Gallery.namedCredential', xml('NamedCredential', credential)],
    ['objectTranslations/Part__c-de.objectTranslation', xml('CustomObjectTranslation', germanPart)],
    ['objectTranslations/Thing__c-fr.objectTranslation', xml('CustomObjectTranslation', frenchThing)],
    ['objects/Painted__e.object', xml('CustomObject', painted)],
    ['objects/Part__c.object', xml('CustomObject', part)],
    ['objects/Thing__c.object', xml('CustomObject', thing)],
    [
      'permissionsetgroups/Artists.permissionsetgroup',
      xml('PermissionSetGroup', '    <label>Artists</label>\n    <permissionSets>Painter</permissionSets>\n'),
    ],
    ['permissionsets/Painter.permissionset', xml('PermissionSet', permissions)],
    [
      'platformEventChannels/Art__chn.platformEventChannel',
      xml('PlatformEventChannel', '    <channelType>event</channelType>\n    <label>Art</label>\n'),
    ],
    ['platformEventChannelMembers/Art_chn_Painted_e.platformEventChannelMember', xml('PlatformEventChannelMember', channelMember)],
    ['reportTypes/Things_With_Parts.reportType', xml('ReportType', reportType)],
    ['reports/Art-meta.xml', xml('ReportFolder', '    <name>Art</name>\n')],
    ['reports/Art/Things.report', xml('Report', report)],
    ['translations/fr.translation', xml('Translations', french)],
    ['tabs/Thing__c.tab', xml('CustomTab', '    <customObject>true</customObject>\n    <motif>Custom18: Form</motif>\n')],
  ]);

/** The files encoded as bytes, as in an archive. */
export const bytesOf = (files: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** The valid deployment with one change in one file. Throws if nothing changes, which is a mistake in the test. */
export const changed = (path: string, from: string | RegExp, to: string): Map<string, Uint8Array> => {
  const files = goodDeployment();
  const before = files.get(path) ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${path} does not contain ${String(from)}`);
  return bytesOf(files.set(path, after));
};
