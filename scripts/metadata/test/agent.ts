const variable = (name: string, direction: 'isInput' | 'isOutput'): string => `
    <variables>
        <name>${name}</name>
        <dataType>String</dataType>
        <isCollection>false</isCollection>
        <isInput>${String(direction === 'isInput')}</isInput>
        <isOutput>${String(direction === 'isOutput')}</isOutput>
    </variables>`;

/** A flow for an agent that finds things by color. */
export const lookingFlow = `
    <apiVersion>67.0</apiVersion>
    <assignments>
        <name>Add_Code</name>
        <label>Add Code</label>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <assignmentItems>
            <assignToReference>codes</assignToReference>
            <operator>Add</operator>
            <value>
                <elementReference>Each_Thing.Code__c</elementReference>
            </value>
        </assignmentItems>
        <connector>
            <targetReference>Each_Thing</targetReference>
        </connector>
    </assignments>
    <label>Look</label>
    <loops>
        <name>Each_Thing</name>
        <label>Each Thing</label>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <collectionReference>Get_Things</collectionReference>
        <nextValueConnector>
            <targetReference>Add_Code</targetReference>
        </nextValueConnector>
    </loops>
    <processType>AutoLaunchedFlow</processType>
    <recordLookups>
        <name>Get_Things</name>
        <label>Get Things</label>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <connector>
            <targetReference>Each_Thing</targetReference>
        </connector>
        <filterLogic>and</filterLogic>
        <filters>
            <field>Color__c</field>
            <operator>EqualTo</operator>
            <value>
                <elementReference>color</elementReference>
            </value>
        </filters>
        <object>Thing__c</object>
        <queriedFields>Code__c</queriedFields>
        <storeOutputAutomatically>true</storeOutputAutomatically>
    </recordLookups>
    <start>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <connector>
            <targetReference>Get_Things</targetReference>
        </connector>
    </start>
    <status>Active</status>${variable('color', 'isInput')}${variable('codes', 'isOutput')}
`;

/** The action that runs the flow. */
export const lookingAction = `
    <description>Finds the codes of things by their color.</description>
    <developerName>Look</developerName>
    <invocationTarget>Look</invocationTarget>
    <invocationTargetType>flow</invocationTargetType>
    <masterLabel>Look</masterLabel>
`;

const schema = (properties: Record<string, unknown>, required?: string[]): string =>
  JSON.stringify({ required, unevaluatedProperties: false, properties, 'lightning:type': 'lightning__objectType' });

const common = { title: 'A', description: 'Some text.', 'lightning:type': 'lightning__textType', 'lightning:isPII': false };

/** The input schema of the action. */
export const lookingInput = schema({ color: { ...common, 'copilotAction:isUserInput': false } }, ['color']);

/** The output schema of the action. */
export const lookingOutput = schema({
  codes: {
    ...common,
    'copilotAction:isDisplayable': false,
    'copilotAction:isUsedByPlanner': true,
    'copilotAction:useHydratedPrompt': false,
  },
});

/** The topic that the action belongs to. */
export const artTopic = `
    <description>Questions about things.</description>
    <developerName>Art_Topic</developerName>
    <genAiFunctions>
        <functionName>Look</functionName>
    </genAiFunctions>
    <genAiPluginInstructions>
        <description>Ask for a color.</description>
        <developerName>Ask_First</developerName>
        <language>en_US</language>
        <masterLabel>Ask first</masterLabel>
        <sortOrder>1</sortOrder>
    </genAiPluginInstructions>
    <language>en_US</language>
    <masterLabel>Art</masterLabel>
    <pluginType>Topic</pluginType>
    <scope>Your job is to find things.</scope>
`;
