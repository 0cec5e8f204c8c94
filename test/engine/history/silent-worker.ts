// A thread that does nothing and never ends, as one that waits for a dead disk.
setInterval(() => undefined, 60_000);
