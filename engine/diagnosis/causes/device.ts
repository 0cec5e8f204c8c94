// Rows about this machine itself. They rest on what the system says about itself and need no second look.
import { roadSymptoms } from '../symptoms.ts';
import type { SymptomKind } from '../symptoms.ts';
import type { Cause } from './cause.ts';

type Row = Pick<Cause, 'code' | 'holds' | 'fixes' | 'wouldChangeMind'> & { kinds: readonly SymptomKind[] };

const row = ({ kinds, ...rest }: Row): Cause => ({
  ...rest,
  layer: 'device',
  severity: 'down',
  blame: 'you',
  featureStatus: 'unknown',
  explains: ({ kind }) => kinds.includes(kind) || kind === 'router-silent' || roadSymptoms.includes(kind),
});

const proven = { confirmed: true, confidence: 'proven', opposing: [], features: [] } as const;

/** No interface has a link: cable out, Wi-Fi off or not joined. */
export const linkDown = row({
  code: 'device.link-down',
  kinds: ['no-link', 'no-address', 'no-route'],
  holds: ({ device }) => (device.link === 'down' ? { ...proven, supporting: device.entries } : null),
  wouldChangeMind: ['change.link-up'],
  fixes: ['check-cable-or-wifi', 'cycle-interface'],
});

/** A link, but no usable address in any family. */
export const noAddress = row({
  code: 'device.no-address',
  kinds: ['no-address', 'no-route'],
  holds: ({ device }) =>
    device.link === 'up' && device.address === 'none' ? { ...proven, supporting: device.entries } : null,
  wouldChangeMind: ['change.address'],
  fixes: ['renew-address', 'cycle-interface', 'restart-router'],
});

/** An address, but no default route in any family. */
export const noRoute = row({
  code: 'device.no-route',
  kinds: ['no-route'],
  holds: ({ device }) =>
    device.address === 'has' && device.route === 'none' ? { ...proven, supporting: device.entries } : null,
  wouldChangeMind: ['change.route'],
  fixes: ['renew-address', 'cycle-interface'],
});
