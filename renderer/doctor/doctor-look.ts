// Which shape stands for what the filter doctor found.
import type { DnsHost, DnsVerdict } from '../../contract/doctor.ts';
import { featureLook, severityLook } from '../shapes/look.ts';
import type { Look } from '../shapes/look.ts';

/** What it comes to. */
export const verdictLook: Record<DnsVerdict, Look> = {
  clean: severityLook.ok,
  'only-logs': severityLook.ok,
  breaks: featureLook.blocked,
  'cannot-tell': severityLook.unknown,
};

const stateLook: Record<DnsHost['state'], Look> = {
  fine: severityLook.ok,
  filtered: featureLook.blocked,
  failing: severityLook.degraded,
  gone: severityLook.unknown,
  unknown: severityLook.unknown,
};

/** One host; a filtered log host hurts nobody and has no colour. */
export const hostLook = ({ state, kind }: DnsHost): Look =>
  state === 'filtered' && kind === 'log' ? { shape: 'barred', tone: 'quiet' } : stateLook[state];
