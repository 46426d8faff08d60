/** The base components and platform runtimes that are bundled once and shared by every page. */
const components = [
  'accordion',
  'accordionSection',
  'badge',
  'button',
  'buttonGroup',
  'buttonIcon',
  'buttonMenu',
  'card',
  'combobox',
  'formattedDateTime',
  'formattedNumber',
  'formattedText',
  'helptext',
  'icon',
  'input',
  'layout',
  'layoutItem',
  'menuItem',
  'pill',
  'pillContainer',
  'progressBar',
  'progressRing',
  'relativeDateTime',
  'spinner',
  'tab',
  'tabset',
  'tile',
  'verticalNavigation',
  'modal',
  'modalHeader',
  'modalBody',
  'modalFooter',
  'confirm',
  'dynamicIcon',
];

export const sharedModules: readonly string[] = ['lwc', '@lwc/synthetic-shadow', ...components.map((name) => `lightning/${name}`)];

/** The file a shared module is served as. */
export const sharedFile = (name: string): string => `${name.replace(/[@/]/g, '_')}.js`;
