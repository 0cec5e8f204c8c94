#!/usr/bin/python3
"""A wire between two network namespaces that can be made slow, lossy or narrow while it runs.
usage: relay.py SOCKET NAMESPACE_A DEVICE_A NAMESPACE_B DEVICE_B

Creates a TAP device in each namespace and copies Ethernet frames between them (for kernels without netem;
a device's carrier also stays up when the other end goes down). A line of JSON on the unix socket SOCKET
replaces the settings; the answer is `ok`, or `error: why` and the old ones stay. {} is a perfect wire. From A to B:
  {"ab": {"delay": 90, "jitter": 80, "loss": 0.3, "rate": 300, "qms": 400, "match": ["20.30.", "v6:2a100030"]}}
delay and jitter are milliseconds (delay +- jitter, order kept), loss a fraction, rate kbit/s, qms the longest queue
in milliseconds. With `match` only frames from or to an address that begins so are touched (v6: and 32 hex digits); a slash
ends an address, so that "20.20.0.10/" is this one alone.
"""
import collections, contextlib, ctypes, fcntl, json, math, os, random, selectors, socket, struct, sys, time

TUNSETIFF, TAP_NO_PI, CLONE_NEWNET = 0x400454CA, 0x1002, 0x40000000
LIMITS = {"delay": (0, 60000), "jitter": (0, 60000), "loss": (0, 1), "rate": (1, 1e7), "qms": (1, 60000)}

def open_tap(namespace, device):
    with open(f"/run/netns/{namespace}") as handle:
        if ctypes.CDLL(None).setns(handle.fileno(), CLONE_NEWNET):
            sys.exit(f"relay: cannot enter {namespace}")
    tap = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tap, TUNSETIFF, struct.pack("16sH22x", device.encode(), TAP_NO_PI))
    return tap

def is_good(name, value):
    if name == "match":
        return isinstance(value, list) and value and all(isinstance(v, str) and v for v in value)
    return name in LIMITS and type(value) in (int, float) and LIMITS[name][0] <= value <= LIMITS[name][1]

def checked(text):
    """The settings in `text`, or a ValueError that says what is wrong with them."""
    settings = json.loads(text)
    if not isinstance(settings, dict) or set(settings) - {"ab", "ba"}:
        raise ValueError("expected an object with the directions ab and ba only")
    for direction, rule in settings.items():
        bad = [f"{n}={v!r}" for n, v in rule.items() if not is_good(n, v)] if isinstance(rule, dict) else [rule]
        if bad:
            raise ValueError(f"{direction}: unknown setting or bad value: {bad}")
    return settings

def addresses(frame):
    if frame[12:14] == b"\x08\x00":
        return ".".join(map(str, frame[26:30])) + "/", ".".join(map(str, frame[30:34])) + "/"
    return ("v6:" + frame[22:38].hex() + "/", "v6:" + frame[38:54].hex() + "/") if frame[12:14] == b"\x86\xdd" else ()

class Direction:
    def __init__(self, source, sink):
        self.source, self.sink, self.queue = source, sink, collections.deque()
        self.use({})
    def use(self, rule):
        self.flush(math.inf)
        self.rule, self.match, self.line_free, self.last = rule, tuple(rule.get("match", ())), 0.0, 0.0
    def take(self, frame, now):
        rule, departure = self.rule, now
        if not rule or self.match and not any(address.startswith(self.match) for address in addresses(frame)):
            return self.send(frame)
        if random.random() < rule.get("loss", 0) or (self.line_free - now) * 1000 > rule.get("qms", 1000):
            return
        if "rate" in rule:
            departure = self.line_free = max(now, self.line_free) + len(frame) * 8 / (rule["rate"] * 1000)
        spread = random.uniform(-1, 1) * rule.get("jitter", 0)
        self.last = max(self.last, departure + max(0, rule.get("delay", 0) + spread) / 1000)
        self.queue.append((self.last, frame))
    def send(self, frame):
        with contextlib.suppress(OSError):  # far device down or queue full: on a real wire the frame is lost too
            os.write(self.sink, frame)
    def read(self):
        with contextlib.suppress(OSError):  # nothing more to read, or the device is down
            for _ in range(256):
                self.take(os.read(self.source, 65535), time.monotonic())
    def flush(self, now):
        while self.queue and self.queue[0][0] <= now:
            self.send(self.queue.popleft()[1])

def configure(listener, directions):
    with listener.accept()[0] as connection:
        connection.settimeout(1)
        try:
            settings = checked(connection.makefile().readline())
            [direction.use(settings.get(name, {})) for name, direction in directions.items()]
            connection.sendall(b"ok\n")
        except (ValueError, OSError) as error:
            connection.sendall(f"error: {error}\n".encode())

def main(path, namespace_a, device_a, namespace_b, device_b):
    tap_a, tap_b = open_tap(namespace_a, device_a), open_tap(namespace_b, device_b)
    directions = {"ab": Direction(tap_a, tap_b), "ba": Direction(tap_b, tap_a)}
    selector, listener = selectors.DefaultSelector(), socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    for direction in directions.values():
        selector.register(direction.source, selectors.EVENT_READ, direction.read)
    selector.register(listener, selectors.EVENT_READ, lambda: configure(listener, directions))
    while True:
        due = min((d.queue[0][0] for d in directions.values() if d.queue), default=None)
        for key, _ in selector.select(None if due is None else max(0, due - time.monotonic())):
            key.data()
        [direction.flush(time.monotonic()) for direction in directions.values()]

main(*sys.argv[1:])
