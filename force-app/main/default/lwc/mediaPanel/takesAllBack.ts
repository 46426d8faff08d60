import type { PanelView } from './panelView.ts';

/** Whether nothing of what was added goes on after an action: what was said of it when it was added holds no longer. */
export const takesAllBack = (action: string, { uploads, counts }: Pick<PanelView, 'uploads' | 'counts'>): boolean => {
  if (action === 'skipDuplicates') return counts.duplicates === uploads.length;
  return action === 'cancelAll' || (action === 'cancel' && uploads.length === 1);
};
