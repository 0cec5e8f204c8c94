// Where the window stands when it is opened from the tray: beside the icon, inside of the free part of that screen.
import type { Point, Rectangle, Size } from 'electron';

const within = (wanted: number, from: number, room: number): number => Math.max(from, Math.min(wanted, from + room));

/** The top left corner for a window of `size`, centred on `icon` and on its far side from the edge of the screen. */
export const placeBeside = (icon: Rectangle, size: Size, workArea: Rectangle): Point => {
  const isAtTop = icon.y + icon.height / 2 < workArea.y + workArea.height / 2;
  const x = Math.round(icon.x + icon.width / 2 - size.width / 2);
  const y = isAtTop ? icon.y + icon.height : icon.y - size.height;
  return {
    x: within(x, workArea.x, Math.max(0, workArea.width - size.width)),
    y: within(y, workArea.y, Math.max(0, workArea.height - size.height)),
  };
};
