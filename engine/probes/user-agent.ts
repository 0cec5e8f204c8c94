import packageJson from '../../package.json' with { type: 'json' };

/** The program's version, as in package.json. */
export const version = packageJson.version;

/** An honest name: TikTok may filter it, and a filtered check is told apart from a fault. */
export const userAgent = `Tokwatch/${version}`;
