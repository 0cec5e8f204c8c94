// A catalog for a real Electron in a test: its engine is the real one too, so every host of it is this machine itself.
import type { Catalog } from '../../contract/catalog.ts';
import { smallCatalog } from '../engine/support/catalog-entries.ts';

/** Names below .localhost never leave a machine (RFC 6761, section 6.3); addresses are those of the loopback. */
export const loopbackCatalog: Catalog = {
  ...smallCatalog,
  targets: smallCatalog.targets.map((target) => ({ ...target, host: `${target.id.toLowerCase()}.tiktok.localhost` })),
  anchors: smallCatalog.anchors.map((anchor, index) => ({
    ...anchor,
    ipv4: `127.0.0.${index + 1}`,
    ipv6: '::1',
    tlsName: `anchor-${index + 1}.localhost`,
  })),
  canaries: smallCatalog.canaries.map((canary, index) => ({ ...canary, host: `canary-${index + 1}.localhost` })),
};
