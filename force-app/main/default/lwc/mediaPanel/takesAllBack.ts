import type { PanelView } from './panelView.ts';

/** Whether an action cancels all added files, so that the sentences about them no longer apply. */
export const takesAllBack = (action: string, { uploads, counts }: Pick<PanelView, 'uploads' | 'counts'>): boolean => {
  if (action === 'skipDuplicates') return counts.duplicates === uploads.length;
  return action === 'cancelAll' || (action === 'cancel' && uploads.length === 1);
};
