/** What is measured, in the order of each round. `contender` is a name that the page knows. */
export const contenders = [
  { label: 'raw PUTs', contender: 'raw', isSandboxed: false },
  { label: 'raw PUTs, two hosts', contender: 'raw on two hosts', isSandboxed: false },
  { label: 'Uppy', contender: 'uppy', isSandboxed: false },
  { label: 'Uppy, best settings', contender: 'uppy at its best', isSandboxed: false },
  { label: 'ours', contender: 'ours', isSandboxed: false },
  { label: 'ours, no checksums', contender: 'ours without checksums', isSandboxed: false },
  { label: 'ours in LWS', contender: 'ours', isSandboxed: true },
  { label: 'ours in LWS, no checksums', contender: 'ours without checksums', isSandboxed: true },
] as const;
export type Label = (typeof contenders)[number]['label'];
