"""Runs a program on a terminal of its own, 80 columns by 24 rows, and ends with its exit status.

What the program draws goes to stdout; what comes on stdin is typed. Usage: on-terminal.py PROGRAM ARGS...
"""

import fcntl
import os
import select
import struct
import sys

TIOCSWINSZ = 0x5414

pid, terminal = os.forkpty()
if pid == 0:
    fcntl.ioctl(0, TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])

sources = [terminal, 0]
while terminal in sources:
    for source in select.select(sources, [], [])[0]:
        try:
            data = os.read(source, 65536)
        except OSError:
            data = b''
        if not data:
            sources.remove(source)
        else:
            os.write(1 if source == terminal else terminal, data)

status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(status if status >= 0 else 128 - status)
