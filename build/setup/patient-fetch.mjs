// @ts-check
// Loaded before a program that downloads with fetch(): a download may take as long as it needs, but not stand still.
// How it goes is said on stdout. Plain JavaScript, as everything of the setup.

/** A short wait for the first byte: whoever cannot have the download is not made to wait. */
const firstByteMs = Number(process.env['TOKWATCH_FIRST_BYTE_MS'] ?? 10_000);

/** A pause that a bad connection may make. */
const silenceMs = Number(process.env['TOKWATCH_SILENCE_MS'] ?? 30_000);

/** How often the progress is said. */
const step = 0.1;

const fetchPlainly = globalThis.fetch;

/**
 * Says how much of `total` bytes has come, each time another tenth is there.
 * @param {number} total
 */
const progressOf = (total) => {
  let bytes = 0;
  let told = 0;
  return (/** @type {number} */ more) => {
    bytes += more;
    if (total <= 0 || bytes / total < told + step) return;
    told = Math.floor(bytes / total / step) * step;
    process.stdout.write(`  … ${Math.round(told * 100)} % of ${Math.round(total / 1e6)} MB\n`);
  };
};

/**
 * @param {string | URL | Request} input
 * @param {RequestInit} init
 */
const fetchPatiently = async (input, init = {}) => {
  const stalled = new AbortController();
  const stop = () => stalled.abort(new Error('the download stood still'));
  let timer = setTimeout(stop, firstByteMs);
  const ended = () => clearTimeout(timer);
  const response = await fetchPlainly(input, {
    ...init,
    signal: AbortSignal.any([stalled.signal, ...(init.signal ? [init.signal] : [])]),
  }).finally(ended);
  if (response.body === null) return response;
  const progress = progressOf(Number(response.headers.get('content-length')));
  const wait = (/** @type {number} */ ms) => {
    clearTimeout(timer);
    timer = setTimeout(stop, ms);
  };
  wait(firstByteMs);
  const watched = response.body.pipeThrough(
    new TransformStream({
      transform: (/** @type {Uint8Array} */ piece, controller) => {
        wait(silenceMs);
        progress(piece.length);
        controller.enqueue(piece);
      },
      flush: ended,
    }),
  );
  return new Response(watched, response);
};

Object.assign(globalThis, { fetch: fetchPatiently });
