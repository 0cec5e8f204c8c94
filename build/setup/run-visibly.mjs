// @ts-check
// Runs a program that may take long, says every few seconds that it is still at it, and keeps what it said on stderr.
// Plain JavaScript: it runs on the machine's own Node, before anything is installed.
import { spawn } from 'node:child_process';

/** How often a long step says that it is still at work. */
const heartbeatMs = 10_000;

/** What stderr is kept for explaining a failure; a longer text loses its beginning. */
const keptCharacters = 20_000;

/**
 * How a program ended: `exitCode` is null when it could not be started or a signal ended it.
 * @typedef {{ exitCode: number | null, stderr: string, elapsedMs: number }} Ending
 */

/**
 * One line for the person who waits; stdout stays free for results.
 * @param {string} line
 */
export const tell = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Milliseconds as seconds with one decimal, the way progress lines show them.
 * @param {number} ms
 */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs `program` with `args` without a shell and without stdin; its output goes to stderr as it comes, except that its own
 * stderr is only kept where it is `quiet`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ label: string, cwd: string, env: NodeJS.ProcessEnv, limitMs?: number, quiet?: boolean }} options
 * @returns {Promise<Ending>}
 */
export const runVisibly = (program, args, { label, cwd, env, limitMs, quiet = false }) =>
  new Promise((resolve) => {
    const startedAt = Date.now();
    const elapsed = () => Date.now() - startedAt;
    let stderr = '';
    const heartbeat = setInterval(() => tell(`  … ${label}, ${Math.round(elapsed() / 1000)} s so far`), heartbeatMs);
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    });
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => process.stderr.write(text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (!quiet) process.stderr.write(text);
      stderr = (stderr + text).slice(-keptCharacters);
    });
    /** @param {number | null} exitCode */
    const end = (exitCode) => {
      clearInterval(heartbeat);
      resolve({ exitCode, stderr, elapsedMs: elapsed() });
    };
    child.once('error', (error) => {
      stderr += String(error);
      end(null);
    });
    child.once('close', end);
  });
