"""systemd, which reads `EnvironmentFile=` with a function of its shared library. The service gets what the second function leaves."""

import ctypes
import glob
import os
import tempfile

from . import program

NAME = "systemd"
KINDS = {"dotenv"}
DIALECTS = {"systemd"}
LIBRARY = "/usr/lib/*/systemd/libsystemd-shared-252.so"
Strings = ctypes.POINTER(ctypes.c_char_p)


def usual(case):
    return program.single_text(case)


def missing():
    return None if glob.glob(LIBRARY) else f"there is no {LIBRARY}"


def answers(cases):
    library = ctypes.CDLL(glob.glob(LIBRARY)[0])
    library.log_set_max_level(0)
    library.strv_env_clean_with_callback.argtypes = [Strings, ctypes.c_void_p, ctypes.c_void_p]
    library.strv_env_clean_with_callback.restype = Strings
    with tempfile.TemporaryDirectory(prefix="conformance-") as folder:
        path = os.path.join(folder, "file")
        for case in cases:
            with open(path, "wb") as file:
                file.write(program.content(case["texts"][0]))
            yield {"systemd": answer(library, path)}


def answer(library, path):
    found = Strings()
    status = library.load_env_file(None, path.encode(), ctypes.byref(found))
    if status < 0:
        return {"refused": os.strerror(-status)}
    if not found:
        return {"values": {}}
    pairs = (item.partition(b"=") for item in strings(library.strv_env_clean_with_callback(found, None, None)))
    return {"values": {program.text_of(name): program.text_of(value) for name, _, value in pairs}}


def strings(array):
    position = 0
    while array[position] is not None:
        yield array[position]
        position += 1
