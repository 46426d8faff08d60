/** Supported templates and their regions: Lightning App Builder, "Standard Lightning Page Templates". */
export const pageTemplates: Partial<Record<string, readonly string[]>> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
  'flexipage:recordHomeSingleColNoHeaderTemplateDesktop': ['main'],
  'flexipage:recordHomeSimpleViewTemplate': ['main'],
  'flexipage:recordHomeThreeColTemplateDesktop': ['header', 'main', 'leftsidebar', 'rightsidebar'],
  'flexipage:recordHomeLeftSidebarTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:appHomeTemplateTwoColumns': ['column1', 'column2'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
};

/** Supported standard components that may be placed on a page. */
export const standardPageComponents: ReadonlySet<string> = new Set([
  'flexipage:accordion',
  'flexipage:accordionSection',
  'flexipage:column',
  'flexipage:fieldSection',
  'flexipage:filterListCard',
  'flexipage:reportChart',
  'flexipage:richText',
  'flexipage:tab',
  'flexipage:tabset',
  'flexipage:visualforcePage',
  'flowruntime:interview',
  'force:detailPanel',
  'force:highlightsPanel',
  'force:recordDetailPanelMobile',
  'force:relatedListContainer',
  'force:relatedListQuickLinksContainer',
  'force:relatedListSingleContainer',
  'forceChatter:publisher',
  'forceChatter:recordFeedContainer',
  'lst:dynamicRelatedList',
  'record_flexipage:dynamicHighlights',
  'runtime_sales_activities:activityPanel',
  'runtime_sales_pathassistant:pathAssistant',
]);
