/** The base components that are bundled once and shared by all pages. */
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

/** Returns the file name under which a shared module is served. */
export const sharedFile = (name: string): string => `${name.replace(/[@/]/g, '_')}.js`;
