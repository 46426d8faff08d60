const name = (value: string, plural: boolean, caseType?: string): string => `    <caseValues>
${caseType === undefined ? '' : `        <caseType>${caseType}</caseType>\n`}        <plural>${String(plural)}</plural>
        <value>${value}</value>
    </caseValues>
`;

/** The French translation of an object whose name starts with a sound that “l’” could depend on. */
export const frenchThing = `
${name('Chose', false)}${name('Choses', true)}    <fields>
        <help>La couleur de la chose.</help>
        <label>Couleur</label>
        <name>Color__c</name>
        <picklistValues>
            <masterLabel>Red</masterLabel>
            <translation>Rouge</translation>
        </picklistValues>
    </fields>
    <fields>
        <label>Compte</label>
        <name>Account__c</name>
        <relationshipLabel>Choses</relationshipLabel>
    </fields>
    <gender>Feminine</gender>
    <layouts>
        <layout>Thing Layout</layout>
        <sections>
            <label>Faits</label>
            <section>Facts</section>
        </sections>
    </layouts>
    <nameFieldLabel>Chose</nameFieldLabel>
    <startsWith>Consonant</startsWith>
    <validationRules>
        <errorMessage>Le rouge reste rouge.</errorMessage>
        <name>Red_Stays_Red</name>
    </validationRules>
`;

const declined = ['Nominative', 'Accusative', 'Genitive', 'Dative'].map(
  (caseType) => name('Teil', false, caseType) + name('Teile', true, caseType),
);

/** The German translation of the detail object, in all four cases. */
export const germanPart = `
${declined.join('')}    <gender>Neuter</gender>
    <nameFieldLabel>Teilenummer</nameFieldLabel>
`;

/** A French translation of everything except objects. */
export const french = `
    <customApplications>
        <description>Tout pour peindre.</description>
        <label>Atelier</label>
        <name>Studio</name>
    </customApplications>
    <customLabels>
        <label>Chevalet de {0}</label>
        <name>Easel_Title</name>
    </customLabels>
    <dashboards>
        <label>Aperçu</label>
        <name>Art/Overview</name>
    </dashboards>
    <reportTypes>
        <label>Choses et pièces</label>
        <name>Things_With_Parts</name>
    </reportTypes>
    <reports>
        <label>Choses</label>
        <name>Art/Things</name>
    </reports>
`;
