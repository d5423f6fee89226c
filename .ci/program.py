"""A program on a terminal of its own, for the benchmarks."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Program:
    """A program on a terminal of its own."""

    def __init__(self, argv, cwd, size=(24, 80), input=None):
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LESS="", TIGRC_USER="/dev/null",
                              XDG_CONFIG_HOME="/nonexistent")
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
            os.chdir(cwd)
            if input:
                os.dup2(os.open(input, os.O_RDONLY), 0)
            os.execvp(argv[0], argv)
        self.seen = b""

    def read(self, seconds):
        """The bytes of the next read and when they came, or nothing."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b"", None
        try:
            got = os.read(self.fd, 65536)
        except OSError:
            return b"", None
        self.seen += got
        return got, time.perf_counter()

    def wait_for(self, text, patience=5):
        """Seconds from the start until a text came."""
        return self.wait_until(lambda seen: text in seen, text, patience)

    def wait_until(self, condition, awaited, patience=5):
        """Seconds from the start until what it wrote satisfies a condition."""
        at = time.perf_counter()
        while not condition(self.seen):
            got, at = self.read(patience)
            if at is None:
                raise SystemExit(f"{awaited!r} never came: {self.seen[-300:]!r}")
        return at - self.begun

    def settle(self, quiet=0.1):
        count = 0
        while True:
            got, at = self.read(quiet)
            if at is None:
                return count
            count += len(got)

    def press(self, key):
        """Seconds to the last byte that a key causes, and how many bytes."""
        begun = time.perf_counter()
        os.write(self.fd, key)
        last, count = begun, 0
        while True:
            got, at = self.read(0.03 if count else 1)
            if at is None:
                return last - begun, count
            last, count = at, count + len(got)

    def is_asleep(self):
        """Whether none of its threads has anything to do."""
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                with open(f"/proc/{self.pid}/task/{task}/stat") as stat:
                    if stat.read().rsplit(")", 1)[1].split()[0] not in "SI":
                        return False
            except OSError:
                pass
        return True

    def rest(self, quiet=0.06, limit=120):
        """When it wrote last, once it has been quiet and asleep for a while; else None."""
        last, asleep = None, 0
        end = time.perf_counter() + limit
        while asleep < 2:
            got, at = self.read(quiet / 2)
            if at is not None:
                last, asleep = at, 0
            else:
                asleep = asleep + 1 if self.is_asleep() else 0
            if time.perf_counter() > end:
                raise SystemExit(f"not at rest after {limit} s: {self.seen[-300:]!r}")
        return last

    def work(self, keys, quiet=0.06):
        """Seconds to the last byte before it rests that keys, sent at once, cause; 0 for none."""
        self.seen = b""
        begun = time.perf_counter()
        os.write(self.fd, keys)
        last = self.rest(quiet)
        return last - begun if last else 0.0

    def status(self, field):
        with open(f"/proc/{self.pid}/status") as status:
            return int(next(l for l in status if l.startswith(field)).split()[1])

    def resize(self, rows, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def processor_time(self):
        with open(f"/proc/{self.pid}/schedstat") as times:
            return int(times.read().split()[0]) / 1e9

    def all_processor_time(self):
        """Seconds that all its threads, ended ones too, had a processor."""
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        os.close(self.fd)
        for _ in range(200):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
