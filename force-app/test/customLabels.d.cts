/** The custom labels of the project, by name. */
export const customLabels: () => Map<string, string>;
/** The names of the labels that the components import. */
export const importedLabels: () => Set<string>;
