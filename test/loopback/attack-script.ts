/**
 * Everything that a page can try against a server elsewhere: an expression for the browser, a function of the target's origin
 * that resolves to how each try ended. Text, since the page's world is not the one that these sources are checked in.
 */
export const attackScript = `async (target) => {
  const question = target + '/api/ask/health.checkAgain';
  const stream = target + '/api/listen/health.changed';
  const reading = (url, init) =>
    fetch(url, { credentials: 'include', ...init }).then(
      (response) => response.type === 'opaque' ? 'opaque' : 'read ' + response.status,
      () => 'blocked',
    );
  const loading = (tag, attributes) =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('blocked');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    });
  const listening = (url) =>
    new Promise((resolve) => {
      const source = new EventSource(url, { withCredentials: true });
      source.addEventListener('health.changed', () => resolve('heard'));
      source.onerror = () => resolve('blocked');
    });
  const framing = (url) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.onload = () => resolve(frame.contentDocument === null ? 'unreadable' : 'read');
      document.body.append(frame);
    });
  const json = { 'content-type': 'application/json' };
  return {
    'read the page': await reading(target + '/', {}),
    'read the page without CORS': await reading(target + '/', { mode: 'no-cors' }),
    'ask in JSON': await reading(question, { method: 'POST', headers: json, body: '{}' }),
    'ask in text': await reading(question, { method: 'POST', mode: 'no-cors', body: '{}' }),
    'ask by beacon': String(navigator.sendBeacon(question, new Blob(['{}'], { type: 'text/plain' }))),
    listen: await listening(stream),
    'hold a stream': await reading(stream, { mode: 'no-cors' }),
    'load the script': await loading('script', { src: target + '/assets/index-By38hS_T.js' }),
    'load a picture': await loading('img', { src: target + '/icon.svg' }),
    'load as style': await loading('link', { rel: 'stylesheet', href: target + '/icon.svg' }),
    'put it into a frame': await framing(target + '/'),
  };
}`;

/** How each try must end. A beacon is sent in any case, and its sender hears nothing of its answer. */
export const repelled: Readonly<Record<string, string>> = {
  'read the page': 'blocked',
  'read the page without CORS': 'blocked',
  'ask in JSON': 'blocked',
  'ask in text': 'blocked',
  'ask by beacon': 'true',
  listen: 'blocked',
  'hold a stream': 'blocked',
  'load the script': 'blocked',
  'load a picture': 'blocked',
  'load as style': 'blocked',
  'put it into a frame': 'unreadable',
};
