import type { Settings } from '../../contract/settings.ts';

/** How much the history may take, in bytes; disks are sold by powers of ten. */
export const capBytesOf = ({ history }: Settings): number => history.maxMegabytes * 1_000_000;
