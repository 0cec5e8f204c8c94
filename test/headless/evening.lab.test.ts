// An evening in the laboratory: three faults while `watch` runs, a note with everything private in it, then the letter and the card.
// Where TOKWATCH_KEEP names a folder, both are left there with pictures of them. Needs root.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasChromium, startChromium } from '../browser/chromium.ts';
import { CLIENT4, GATEWAY4, INET_HOP4, ISP_HOP4, ISP_RESOLVER4 } from '../lab/addresses.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { findScenario } from '../scenarios/all.ts';
import { watchProgram } from './empty-network.ts';
import { mainFile } from './tokwatch.ts';

/** Generous: while all is well, a whole look comes only every minute or so. */
const patienceMs = 180_000;

/** How long a fault lasts once it is settled, so that it has a length. */
const FAULT_MS = 5000;

const secrets = {
  networkName: 'Casa Birnbaum 5G',
  mac: 'a4:2b:b0:c9:11:7e',
  publicIp: '203.0.113.77',
  publicIp6: '2001:db8:4e1f:9a00::77',
  street: 'Quittenweg 7',
} as const;

const note = `Wi-Fi ${secrets.networkName} (${secrets.mac}) at ${secrets.street} had ${secrets.publicIp} and ${secrets.publicIp6}.`;

describeLab('A lab evening, taken along', () => {
  let lab: Lab;
  let home: string;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'eot' });
    home = await lab.freshHome();
  });
  afterAll(() => lab?.down());

  const tokwatch = async (...args: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await lab.in('cli', 'node', [mainFile, ...args], {
      env: { HOME: home },
      timeoutMs: patienceMs,
    });
    expect({ args, exitCode, stderr }).toEqual({ args, exitCode: 0, stderr: '' });
    return stdout;
  };

  /** Watches while `work` runs; `until` waits for the next verdict of a code. */
  const whileWatching = async (work: (until: (code: string) => Promise<void>) => Promise<void>): Promise<void> => {
    const child = await lab.spawnIn('cli', 'node', [mainFile, 'watch', '--json'], { env: { HOME: home } });
    const watched = watchProgram(child);
    const codes: string[] = [];
    createInterface({ input: child.stdout! }).on('line', (text) => {
      const line = JSON.parse(text) as { type: string; verdict?: { code: string } };
      if (line.type === 'verdict' && line.verdict) codes.push(line.verdict.code);
    });
    let seen = 0;
    await work(async (code) => {
      const startedMs = performance.now();
      while (!codes.slice(seen).includes(code)) {
        if (performance.now() - startedMs > patienceMs) throw new Error(`no ${code}, but ${codes.join(' ')}`);
        await wait(50);
      }
      seen = codes.indexOf(code, seen) + 1;
    });
    child.kill('SIGINT');
    expect(await watched.ended).toBe(0);
  };

  it('gives a letter and a card in which nothing private can be found', { timeout: 10 * patienceMs }, async () => {
    await whileWatching(async (until) => {
      await until('ok');
      // All three are noticed by the pulse: a fault of TikTok’s alone may wait a minute for the next look.
      for (const id of ['I01', 'D01', 'I01']) {
        const scenario = findScenario(id);
        await lab.inject(scenario);
        await until(scenario.expect.code);
        await wait(FAULT_MS);
        await lab.undo();
        await until('ok');
      }
    });
    const { incidents } = JSON.parse(await tokwatch('incidents', '--json')) as {
      incidents: Array<{ id: number; code: string; blame: string; router: string }>;
    };
    const outages = incidents.filter(({ blame }) => blame === 'your-provider');
    const own = incidents.find(({ blame }) => blame === 'you');
    expect(outages.length).toBeGreaterThan(0);
    expect(outages.every(({ router }) => router === 'answered')).toBe(true);
    await tokwatch('note', String(outages[0]!.id), note);

    const out = join(home, 'out');
    await tokwatch('export', 'letter', '--with-notes', '--hide', secrets.street, '--out', join(out, 'letter.html'));
    await tokwatch('export', 'card', '--incident', String(own!.id), '--out', `${out}/`);
    const letter = readFileSync(join(out, 'letter.html'), 'utf8');
    const card = readFileSync(join(out, `tokwatch-card-${own!.id}.svg`), 'utf8');
    const post = readFileSync(join(out, `tokwatch-card-${own!.id}.txt`), 'utf8');
    const link = (await lab.in('cli', 'ip', ['-o', 'link'], {})).stdout;
    const macs = [...link.matchAll(/link\/ether (\S+)/g)].map(([, mac = '']) => mac);
    const nowhere = [...Object.values(secrets), ...macs, CLIENT4, GATEWAY4, ISP_HOP4, INET_HOP4, ISP_RESOLVER4];
    for (const secret of nowhere) expect(`${letter}${card}${post}`.toLowerCase()).not.toContain(secret.toLowerCase());
    // A short name may be part of an ordinary word.
    if (hostname().length > 6) expect(`${letter}${card}${post}`).not.toContain(hostname());
    expect(letter).toContain('My router answered each time');
    expect(post.length).toBeLessThanOrEqual(281);
    console.log(`the evening: ${incidents.map(({ code }) => code).join(', ')}; ${post.trim()}`);

    if (hasChromium) await look({ 'letter.html': letter, 'card.svg': card, 'post.txt': post });
  });

  /** Opens both in a browser, which must ask for nothing else. */
  const look = async (files: Record<string, string>): Promise<void> => {
    const folder = process.env['TOKWATCH_KEEP'] ?? join(home, 'look');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const browser = await startChromium();
    try {
      const asked: string[] = [];
      for (const [name, width] of [
        ['letter.html', 673],
        ['card.svg', 1200],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 675 } });
        page.on('request', (request) => asked.push(request.url()));
        if (name === 'letter.html') await page.emulateMedia({ media: 'print' });
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: name === 'letter.html' });
      }
      expect(asked).toHaveLength(2);
    } finally {
      await browser.close();
    }
  };
});
