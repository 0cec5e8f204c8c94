// Faults inside the servers: misbehaving services and misbehaving resolvers, set through their control sockets.
import { controlSocket, type ServerNode } from '../daemons.ts';
import { askSocket } from '../unix-http.ts';
import type { FaultKind, Step, Target } from './fault.ts';

async function put(target: Target, nodes: readonly ServerNode[], setting: string, value: unknown): Promise<void> {
  await Promise.all(
    nodes.map(async (node) => {
      const answer = await askSocket(controlSocket(target.stateDirectory, node), 'PUT', `/${setting}`, value);
      if (answer.status !== 204) throw new Error(`the ${node} server refused ${setting}: ${answer.body}`);
    }),
  );
}

/** Service modes of TikTok and of the other sites. */
export const serviceFaults: FaultKind<Extract<Step, { type: 'service' }>> = {
  apply: (target, step) => put(target, ['tt', 'inet'], 'modes', step.modes),
  clear: (target) => put(target, ['tt', 'inet'], 'modes', {}),
};

/** Resolver rules of the provider, the public resolvers, and DNS over HTTPS. */
export const dnsFaults: FaultKind<Extract<Step, { type: 'dns' }>> = {
  apply: (target, step) => put(target, ['isp', 'inet'], 'rules', step.rules),
  clear: (target) => put(target, ['isp', 'inet'], 'rules', {}),
};

/** The outside sources. */
export const outsideFaults: FaultKind<Extract<Step, { type: 'outside' }>> = {
  apply: (target, step) => put(target, ['inet'], 'outside', step.manners),
  clear: (target) => put(target, ['inet'], 'outside', {}),
};

/** The router's proxies and interceptor. */
export const routerFaults: FaultKind<Extract<Step, { type: 'router' }>> = {
  apply: (target, step) => put(target, ['rtr'], 'manners', step.manners),
  clear: (target) => put(target, ['rtr'], 'manners', {}),
};
