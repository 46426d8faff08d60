const column = (table: string, field: string): string => `        <columns>
            <checkedByDefault>true</checkedByDefault>
            <field>${field}</field>
            <table>${table}</table>
        </columns>
`;

/** A report type that joins things with their parts. */
export const reportType = `
    <baseObject>Thing__c</baseObject>
    <category>other</category>
    <deployed>true</deployed>
    <join>
        <outerJoin>true</outerJoin>
        <relationship>Parts__r</relationship>
    </join>
    <label>Things with Parts</label>
    <sections>
${column('Thing__c', 'Name')}${column('Thing__c', 'Color__c')}${column('Thing__c', 'Owner')}${column('Thing__c', 'CreatedDate')}        <masterLabel>Things</masterLabel>
    </sections>
    <sections>
${column('Thing__c.Parts__r', 'Name')}        <masterLabel>Parts</masterLabel>
    </sections>
`;

/** A report that counts things by color. */
export const report = `
    <chart>
        <chartSummaries>
            <column>RowCount</column>
        </chartSummaries>
        <chartType>Donut</chartType>
        <groupingColumn>Thing__c$Color__c</groupingColumn>
    </chart>
    <columns>
        <field>Thing__c.Parts__r$Name</field>
    </columns>
    <filter>
        <criteriaItems>
            <column>Thing__c$Color__c</column>
            <operator>equals</operator>
            <value>Red,Blue</value>
        </criteriaItems>
    </filter>
    <format>Summary</format>
    <groupingsDown>
        <field>Thing__c$Color__c</field>
        <sortOrder>Asc</sortOrder>
    </groupingsDown>
    <name>Things</name>
    <reportType>Things_With_Parts__c</reportType>
    <timeFrameFilter>
        <dateColumn>Thing__c$CreatedDate</dateColumn>
        <interval>INTERVAL_CUSTOM</interval>
    </timeFrameFilter>
`;

const tile = (rowIndex: number): string => `        <dashboardGridComponents>
            <colSpan>6</colSpan>
            <columnIndex>0</columnIndex>
            <dashboardComponent>
                <autoselectColumnsFromReport>true</autoselectColumnsFromReport>
                <componentType>Donut</componentType>
                <report>Art/Things</report>
                <useReportChart>true</useReportChart>
            </dashboardComponent>
            <rowIndex>${String(rowIndex)}</rowIndex>
            <rowSpan>4</rowSpan>
        </dashboardGridComponents>
`;

/** A dashboard with the same chart twice, one above the other. */
export const dashboard = `
    <backgroundEndColor>#FFFFFF</backgroundEndColor>
    <backgroundFadeDirection>Diagonal</backgroundFadeDirection>
    <backgroundStartColor>#FFFFFF</backgroundStartColor>
    <dashboardGridLayout>
${tile(0)}${tile(4)}        <numberOfColumns>12</numberOfColumns>
        <rowHeight>36</rowHeight>
    </dashboardGridLayout>
    <dashboardType>LoggedInUser</dashboardType>
    <textColor>#000000</textColor>
    <title>Overview</title>
    <titleColor>#000000</titleColor>
    <titleSize>12</titleSize>
`;
