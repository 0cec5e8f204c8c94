// One Tokwatch for each data directory, whichever shell it runs in. Electron's own lock is quickest between desktop apps and
// may bring a window forward on every desktop; the engine's meeting point knows the shells in a terminal as well.
import type { App } from 'electron';
import { message } from '../contract/message.ts';
import { failWith } from '../contract/refusal.ts';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Shown } from '../engine/instance/show.ts';
import { takePlace } from '../engine/instance/take-place.ts';
import type { OwnPlace } from '../engine/instance/take-place.ts';
import type { Places } from '../engine/places/inputs.ts';
import { inDataDirectory } from './places.ts';

/** Opens a page in the user's browser. */
export type OpenPage = (url: string) => Promise<void>;

/** Does for the user what the running one answered; false when there is nothing to be seen. */
const follow = async (shown: Shown | null, openPage: OpenPage): Promise<boolean> => {
  if (shown?.how === 'window') return true;
  if (shown?.how !== 'page') return false;
  await openPage(shown.url);
  return true;
};

/** The place is ours; or another Tokwatch has it and shows itself now (null); or it has it and cannot, which is a failure. */
export const takeDesktopPlace = async (
  openPage: OpenPage,
  platform: string,
  places: Places,
): Promise<Result<OwnPlace | null>> => {
  const taken = await inDataDirectory(places, () => takePlace(platform, places.dataDirectory));
  if (!taken.ok) return taken;
  if (taken.value.type === 'ours') return ok(taken.value);
  const shown = await taken.value.show();
  if (await follow(shown, openPage)) return ok(null);
  return failWith('already-running', message(shown === null ? 'desktop.no-answer' : 'desktop.in-terminal'));
};

/** Brings the window forward whenever somebody starts Tokwatch again, by whichever shell, or clicks it in the Dock. */
export const showOnFurtherStarts = (app: Pick<App, 'on'>, place: OwnPlace, show: () => void): void => {
  app.on('second-instance', show);
  app.on('activate', show);
  place.showWith(() => {
    show();
    return Promise.resolve({ how: 'window' });
  });
};
