// Reads server-sent events out of a stream of text (HTML standard, section 9.2). Only `data` is used by our servers; names
// of other fields and comments, which are heartbeats, are passed over.

const lineEnd = /\r\n|\n|\r(?!$)/;

const dataOf = (line: string): string | null => {
  const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  return field === 'data' ? value : null;
};

/** Takes pieces of a stream as they come and calls `onData` with the data of each finished event. */
export const createEventReader = (onData: (data: string) => void): ((piece: string) => void) => {
  let unfinished = '';
  let data: string[] = [];
  const take = (line: string): void => {
    if (line === '') {
      const whole = data;
      data = [];
      if (whole.length > 0) onData(whole.join('\n'));
      return;
    }
    const value = dataOf(line);
    if (value !== null) data.push(value);
  };
  return (piece) => {
    const lines = (unfinished + piece).split(lineEnd);
    unfinished = lines.pop() ?? '';
    lines.forEach(take);
  };
};
