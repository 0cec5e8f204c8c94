/** The relay in Python 3, for systems without Perl: the same arguments, the same words. */
export const pythonRelay = String.raw`
import errno, os, select, signal, socket, struct, sys, time

device, seats, life = sys.argv[1].encode(), int(sys.argv[2]), int(sys.argv[3])
signal.alarm(life)
signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def tells(*words):
    os.write(1, (' '.join(str(word) for word in words) + '\n').encode())


def name(number):
    return errno.errorcode.get(number, 'EIO')


def bound(family, kind):
    far = socket.socket(family, kind)
    far.setsockopt(socket.SOL_SOCKET, 25, device + b'\0')
    far.setblocking(False)
    return far


class Seat:
    def __init__(self, n):
        self.n, self.near = n, socket.socket(fileno=n)
        self.near.setblocking(False)
        self.far, self.state, self.out, self.back = None, 'asking', b'', b''
        self.left = self.ended = self.shut = self.udp = False
        self.broken, self.since = None, 0.0

    def over(self, word, number):
        tells(self.n, word, name(number))
        self.state = 'over'

    def opened(self):
        self.state = 'open'
        tells(self.n, 'connected', int(1e6 * (time.monotonic() - self.since)))

    def begin(self, kind, address, port):
        family = socket.AF_INET6 if ':' in address else socket.AF_INET
        self.udp = kind == 'udp'
        try:
            self.far = bound(family, socket.SOCK_DGRAM if self.udp else socket.SOCK_STREAM)
            if not self.udp:
                self.far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            return self.over('failed', error.errno)
        tells(self.n, 'trying')
        self.since = time.monotonic()
        number = self.far.connect_ex((address, int(port)))
        if number == 0:
            return self.opened()
        if number != errno.EINPROGRESS:
            return self.over('failed', number)
        self.state = 'joining'

    def joined(self):
        number = self.far.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        return self.over('failed', number) if number else self.opened()

    def attempt(self, work):
        try:
            return work()
        except BlockingIOError:
            return None
        except OSError as error:
            self.broken = self.broken or name(error.errno)
            return None

    def sends(self):
        if not self.udp:
            sent = self.attempt(lambda: self.far.send(self.out))
            self.out = self.out[sent or 0:]
        while self.udp and len(self.out) >= 2:
            (size,) = struct.unpack('!H', self.out[:2])
            if len(self.out) < 2 + size:
                return
            packet, self.out = self.out[2:2 + size], self.out[2 + size:]
            self.attempt(lambda: self.far.send(packet))

    def receives(self):
        piece = self.attempt(lambda: self.far.recv(65536))
        if piece is None:
            return
        if self.udp:
            self.back += struct.pack('!H', len(piece)) + piece
        elif piece:
            self.back += piece
        else:
            self.ended = True

    def carry(self, readable):
        if self.far in readable:
            self.receives()
        if self.out:
            self.sends()
        if self.back:
            try:
                self.back = self.back[self.near.send(self.back):]
            except BlockingIOError:
                pass
            except OSError:
                self.left, self.out = True, b''
        if self.back:
            return
        if self.broken:
            tells(self.n, 'broken', self.broken)
            self.state = 'over'
        elif self.ended and not self.shut:
            self.shut = True
            self.near.shutdown(socket.SHUT_WR)

    def hears(self):
        try:
            piece = self.near.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            piece = b''
        self.out += piece
        self.left = self.left or not piece

    def step(self, readable, writable):
        if self.near in readable:
            self.hears()
        if self.state == 'asking' and b'\n' in self.out:
            line, self.out = self.out.split(b'\n', 1)
            self.begin(*line.decode().split(' '))
        elif self.state == 'joining' and self.far in writable:
            self.joined()
        if self.state == 'open':
            self.carry(readable)
        return self.left and (self.state != 'open' or self.broken or not self.out)

    def close(self):
        self.near.close()
        if self.far:
            self.far.close()


try:
    bound(socket.AF_INET, socket.SOCK_DGRAM).close()
except OSError as error:
    tells('refused', name(error.errno))
    sys.exit(1)
taken = [Seat(n) for n in range(3, 3 + seats)]
tells('ready')
while taken:
    reads, writes = [], []
    for seat in taken:
        is_open = seat.state == 'open'
        if not seat.left and len(seat.out) < 65536:
            reads.append(seat.near)
        if is_open and seat.back:
            writes.append(seat.near)
        if is_open and not seat.ended and not seat.broken and len(seat.back) < 262144:
            reads.append(seat.far)
        if seat.state == 'joining' or (is_open and seat.out and not seat.udp):
            writes.append(seat.far)
    readable, writable, _ = select.select(reads, writes, [])
    done = [seat for seat in taken if seat.step(readable, writable)]
    for seat in done:
        seat.close()
    taken = [seat for seat in taken if seat not in done]
`;
