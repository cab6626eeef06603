"""Runs a program that ends when its starter does: `python tied.py PROGRAM ARGUMENTS...`.

A publisher that is killed must not leave a program behind that goes on sending. What no system is asked for in the
same way, a pipe tells everywhere: when the starter is gone, our standard input ends.
"""

import os
import subprocess
import sys
import threading

CANNOT_START = 126  # as shells say it


def main(command: list[str]) -> int:
    """Run the program and wait for it, or for the end of the starter.

    Args:
        command: the program and its arguments.

    Returns:
        Its exit code.
    """
    try:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    except OSError as error:
        sys.stderr.write(f"{command[0]} does not start: {error.strerror}\n")
        return CANNOT_START

    def watch() -> None:
        while os.read(0, 1024):
            pass
        child.kill()

    threading.Thread(target=watch, daemon=True).start()
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.kill()
        return 130


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code if code >= 0 else 128 - code)  # the watching thread still reads
