import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tokwatch-files-'));
});
afterEach(() => {
  chmodSync(scratch, 0o700);
  rmSync(scratch, { recursive: true, force: true });
});

const isUnix = process.platform !== 'win32';
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const leftovers = (): string[] => readdirSync(scratch).filter((name) => name.endsWith('.tmp'));

const isWhole = (text: string | null): boolean => text !== null && text.length === 200_000 && new Set(text).size === 1;

const startWriter = async (path: string, ...letters: string[]) => {
  const script = fileURLToPath(new URL('./write-forever.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path, ...letters], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
};

describe('reading', () => {
  it('a file that is not there reads as null, in a directory that is not there too', async () => {
    expect(await realFiles.readText(join(scratch, 'none'))).toBeNull();
    expect(await realFiles.readText(join(scratch, 'none', 'none'))).toBeNull();
  });

  it('anything else that goes wrong throws', async () => {
    await expect(realFiles.readText(scratch)).rejects.toThrow('EISDIR');
  });
});

describe('writing', () => {
  it('gives back what was written, in any script, and makes the directories on the way', async () => {
    const path = join(scratch, 'a', 'b', 'settings.json');
    await realFiles.writeText(path, 'grüße 😀\n');
    expect(await realFiles.readText(path)).toBe('grüße 😀\n');
  });

  it.runIf(isUnix)('makes files and directories that only the owner can read, replaced ones included', async () => {
    const path = join(scratch, 'private', 'settings.json');
    await realFiles.writeText(path, '1');
    expect([modeOf(join(scratch, 'private')), modeOf(path)]).toEqual([0o700, 0o600]);
    chmodSync(path, 0o644);
    await realFiles.writeText(path, '2');
    expect(modeOf(path)).toBe(0o600);
  });

  it.runIf(isUnix).each([
    ['that is there', true],
    ['that is not there yet', false],
  ])('through links changes the file %s and leaves the links', async (_what, isThere) => {
    const [real, link, further] = [join(scratch, 'elsewhere/real'), join(scratch, 'link'), join(scratch, 'further')];
    mkdirSync(join(scratch, 'elsewhere'));
    if (isThere) writeFileSync(real, 'old');
    symlinkSync('elsewhere/real', link);
    symlinkSync(link, further);
    await realFiles.writeText(further, 'new');
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect([link, further].map((path) => lstatSync(path).isSymbolicLink())).toEqual([true, true]);
  });

  it.runIf(isUnix)('through links that lead in circles throws', async () => {
    symlinkSync('b', join(scratch, 'a'));
    symlinkSync('a', join(scratch, 'b'));
    await expect(realFiles.writeText(join(scratch, 'a'), 'x')).rejects.toThrow('circles');
  });

  it('leaves nothing behind when it fails, and the target as it was', async () => {
    const target = join(scratch, 'directory');
    mkdirSync(target);
    writeFileSync(join(target, 'inside'), 'x');
    await expect(realFiles.writeText(target, 'text')).rejects.toThrow();
    expect(readdirSync(target)).toEqual(['inside']);
    expect(leftovers()).toEqual([]);
  });

  it('of many writers at once in one program, one wins whole', async () => {
    const path = join(scratch, 'shared');
    const texts = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index).repeat(200_000));
    await Promise.all(texts.map((text) => realFiles.writeText(path, text)));
    expect(texts).toContain(await realFiles.readText(path));
    expect(leftovers()).toEqual([]);
  });
});

describe('two programs writing the same file', () => {
  it('never show a reader a mixture, and a kill in the middle of a write leaves a whole text', async () => {
    const path = join(scratch, 'settings.json');
    const writers = [await startWriter(path, 'a', 'b'), await startWriter(path, 'c', 'd')];
    for (let read = 0; read < 200; read += 1) expect(isWhole(await realFiles.readText(path))).toBe(true);
    await Promise.all(
      writers.map((writer) => {
        writer.kill('SIGKILL');
        return once(writer, 'exit');
      }),
    );
    expect(isWhole(await realFiles.readText(path))).toBe(true);
    await realFiles.writeText(path, 'after the crash');
    expect(await realFiles.readText(path)).toBe('after the crash');
  });

  it('however often a writer is killed, what is there is whole', async () => {
    const path = join(scratch, 'settings.json');
    for (let kill = 0; kill < 8; kill += 1) {
      const writer = await startWriter(path);
      for (let read = 0; read < kill * 3; read += 1) await realFiles.readText(path);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      expect(isWhole(await realFiles.readText(path))).toBe(true);
    }
  });
});
