/** An object with a field of each type that has its own rules. */
export const thing = `
    <deploymentStatus>Deployed</deploymentStatus>
    <compactLayouts>
        <fullName>Short</fullName>
        <fields>Name</fields>
        <label>Short</label>
    </compactLayouts>
    <fields>
        <fullName>Color__c</fullName>
        <label>Color</label>
        <inlineHelpText>The color of the thing.</inlineHelpText>
        <type>Picklist</type>
        <valueSet>
            <restricted>true</restricted>
            <valueSetDefinition>
                <sorted>false</sorted>
                <value>
                    <fullName>Red</fullName>
                    <default>true</default>
                    <label>Red</label>
                </value>
                <value>
                    <fullName>Blue</fullName>
                    <default>false</default>
                    <label>Blue</label>
                </value>
            </valueSetDefinition>
        </valueSet>
    </fields>
    <fields>
        <fullName>Weight__c</fullName>
        <label>Weight</label>
        <precision>5</precision>
        <scale>2</scale>
        <type>Number</type>
    </fields>
    <fields>
        <fullName>Code__c</fullName>
        <label>Code</label>
        <length>20</length>
        <required>true</required>
        <type>Text</type>
    </fields>
    <fields>
        <fullName>Story__c</fullName>
        <label>Story</label>
        <length>32768</length>
        <type>LongTextArea</type>
        <visibleLines>3</visibleLines>
    </fields>
    <fields>
        <fullName>Account__c</fullName>
        <deleteConstraint>SetNull</deleteConstraint>
        <label>Account</label>
        <referenceTo>Account</referenceTo>
        <relationshipLabel>Things</relationshipLabel>
        <relationshipName>Things</relationshipName>
        <type>Lookup</type>
    </fields>
    <label>Thing</label>
    <listViews>
        <fullName>All</fullName>
        <columns>NAME</columns>
        <columns>Color__c</columns>
        <filterScope>Everything</filterScope>
        <filters>
            <field>Color__c</field>
            <operation>equals</operation>
            <value>Red</value>
        </filters>
        <label>All</label>
    </listViews>
    <nameField>
        <label>Thing</label>
        <type>Text</type>
    </nameField>
    <pluralLabel>Things</pluralLabel>
    <sharingModel>Private</sharingModel>
    <validationRules>
        <fullName>Red_Stays_Red</fullName>
        <active>true</active>
        <errorConditionFormula>AND(NOT(ISNEW()), ISPICKVAL(PRIORVALUE(Color__c), "Red"), NOT($Permission.Paint))</errorConditionFormula>
        <errorDisplayField>Color__c</errorDisplayField>
        <errorMessage>Red stays red.</errorMessage>
    </validationRules>
`;

/** A detail object of it, with auto-numbered names. */
export const part = `
    <deploymentStatus>Deployed</deploymentStatus>
    <fields>
        <fullName>Thing__c</fullName>
        <label>Thing</label>
        <referenceTo>Thing__c</referenceTo>
        <relationshipName>Parts</relationshipName>
        <relationshipOrder>0</relationshipOrder>
        <type>MasterDetail</type>
    </fields>
    <label>Part</label>
    <nameField>
        <displayFormat>P-{0000}</displayFormat>
        <label>Part Number</label>
        <type>AutoNumber</type>
    </nameField>
    <pluralLabel>Parts</pluralLabel>
    <sharingModel>ControlledByParent</sharingModel>
`;

/** A platform event. */
export const painted = `
    <deploymentStatus>Deployed</deploymentStatus>
    <eventType>HighVolume</eventType>
    <fields>
        <fullName>Thing_Id__c</fullName>
        <label>Thing Id</label>
        <length>18</length>
        <required>true</required>
        <type>Text</type>
    </fields>
    <label>Painted</label>
    <pluralLabel>Painted</pluralLabel>
    <publishBehavior>PublishAfterCommit</publishBehavior>
`;
