"""Ports and processes of the embedded server, without a server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from recommender.index.embedded.ports import choose_ports
from recommender.index.embedded.processes import birth, end, is_alive

HOST = "127.0.0.1"
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_ports_are_free_and_none_is_given_twice() -> None:
    ports = choose_ports(HOST, None)
    assert len(set(ports.all())) == 6
    for port in ports.all():
        socket.create_server((HOST, port)).close()


def test_the_ports_of_last_time_are_taken_again_unless_somebody_has_one() -> None:
    before = choose_ports(HOST, None)
    assert choose_ports(HOST, before) == before
    for taken in before.all():
        with socket.create_server((HOST, taken)):
            assert taken not in choose_ports(HOST, before).all()


def test_a_process_is_known_by_its_number_and_its_birth() -> None:
    process = subprocess.Popen(SLEEP)
    born = birth(process.pid)
    assert born is not None and is_alive(process.pid, born) and not is_alive(process.pid, born - 100)
    assert end(process.pid, born - 100, patience_s=1) and process.poll() is None
    assert end(process.pid, born, patience_s=10)
    assert birth(process.pid) is None
    process.wait()


def test_a_dead_child_that_nobody_asked_about_counts_as_gone() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert birth(process.pid) is None
    process.wait()


def test_a_process_that_does_not_stop_is_not_said_to_have_stopped() -> None:
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", stubborn], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    born = birth(process.pid)
    assert born is not None and not end(process.pid, born, patience_s=0.3)
    assert end(process.pid, born, patience_s=10, force=True)
    process.communicate()
