// Runs inside second-opinion.ts' worker. The library's synchronous commands get a time limit before it is loaded:
// a worker that waits for a hung program cannot be ended from outside.
import childProcess from 'node:child_process';
import { parentPort } from 'node:worker_threads';

const commandTimeoutMs = 2000;

const { execSync, execFileSync } = childProcess;
Object.assign(childProcess, {
  execSync: (command: string, options: object = {}) => execSync(command, { timeout: commandTimeoutMs, ...options }),
  execFileSync: (file: string, args: readonly string[] = [], options: object = {}) =>
    execFileSync(file, args, { timeout: commandTimeoutMs, ...options }),
});

const { networkGatewayDefault, networkInterfaces } = await import('systeminformation');
const interfaces = await networkInterfaces();
parentPort?.postMessage({ interfaces, gateway: await networkGatewayDefault() });
