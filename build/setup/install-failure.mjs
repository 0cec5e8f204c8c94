// @ts-check
// Turns npm's last words into what happened, what it means and what to do about it.

/**
 * Marks in npm's output, the likeliest first; `todo` completes "What to do:".
 * @type {ReadonlyArray<{ mark: RegExp, means: string, todo: string }>}
 */
const causes = [
  {
    mark: /spawn \S*npm\S* ENOENT/,
    means: 'npm itself was not found on this machine.',
    todo: 'install Node.js 20 or newer together with npm, then run the same command again.',
  },
  {
    mark: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    means: 'the npm registry could not be reached.',
    todo: 'connect to the internet (or set the proxy npm should use), then run the same command again.',
  },
  {
    mark: /ENOSPC/,
    means: 'the disk is full.',
    todo: 'free about 500 MB, then run the same command again.',
  },
  {
    mark: /EACCES|EPERM|EROFS|EBUSY/,
    means: 'files in node_modules may not be replaced: they belong to another user, or a running program holds them.',
    todo: 'close running copies of Tokwatch, delete the folder node_modules, then run the same command again.',
  },
  {
    mark: /EINTEGRITY/,
    means: 'a download was damaged or altered on its way.',
    todo: 'run `npm cache verify`, then the same command again.',
  },
  {
    mark: /EUSAGE|in sync/,
    means: 'package.json and package-lock.json do not fit together.',
    todo: 'run `npm install` once and commit the changed package-lock.json.',
  },
];

/**
 * Several lines for the person at the terminal. `leftOver` is what is still wrong although npm reported success.
 * @param {import('./run-visibly.mjs').Ending} ending
 * @param {string | null} leftOver
 * @returns {string}
 */
export const explainInstallFailure = ({ exitCode, stderr, elapsedMs }, leftOver) => {
  const after = `after ${Math.round(elapsedMs / 1000)} s`;
  const unknown = { means: 'npm gives the reason above.', todo: 'mend that, then run the same command again.' };
  const withoutScripts = {
    means: `${leftOver}; probably npm is set not to run install scripts, or the download was cut short.`,
    todo: 'delete the folder node_modules, then run `npm ci` and read what it says.',
  };
  const found = causes.find(({ mark }) => mark.test(stderr)) ?? unknown;
  const { means, todo } = leftOver === null ? found : withoutScripts;
  const ending = exitCode === null ? 'was interrupted or could not start' : `ended with status ${exitCode}`;
  return [
    '',
    `Tokwatch could not install its npm packages: npm ci ${ending} ${after}.`,
    `What it means: ${means} Nothing was started.`,
    `What to do: ${todo}`,
  ].join('\n');
};
