// What a real OBS with a real server needs of this machine.
import { existsSync } from 'node:fs';
import { hasProgram, mayUnshare } from '../../../../build/setup/system-tools.mjs';
import { rtmpModule } from './rtmp-server.ts';

const needs = { obs: 'obs-studio', Xvfb: 'xvfb', nginx: 'nginx-light', ip: 'iproute2', tc: 'iproute2', curl: 'curl' };

/** Why there can be no OBS with a server on this machine, in words; empty when there can. */
export const whyNoObs = (): string[] => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return ['it needs root on Linux'];
  const missing = Object.entries(needs)
    .filter(([program]) => !hasProgram(program))
    .map(([program, name]) => `${program} is missing (Debian package ${name})`);
  if (!existsSync(rtmpModule)) missing.push('nginx cannot take streams (Debian package libnginx-mod-rtmp)');
  return missing.length === 0 && !mayUnshare()
    ? ['this container does not let root build network namespaces']
    : missing;
};
