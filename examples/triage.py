"""What libtriage.so.0 says from Python: python3 triage.py LIBRARY RULES PACK [CASES]

The outcomes of the cases in a file; without one, the digest of the outcomes of everybody (triage verify)."""
import ctypes
import json
import pathlib
import sys

library, rules, name, *cases = sys.argv[1:]
triage = ctypes.CDLL(library)
FindText = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)
triage.triage_load.restype = ctypes.c_void_p
triage.triage_load.argtypes = [*[ctypes.c_char_p] * 3, FindText, *[ctypes.c_void_p] * 2]
for function, argument in (triage.triage_assess, ctypes.c_char_p), (triage.triage_verify, ctypes.c_size_t):
    function.restype = ctypes.c_void_p
    function.argtypes = [ctypes.c_void_p, argument]
triage.triage_free_text.argtypes = [ctypes.c_void_p]
texts = {path.stem.encode(): path.read_bytes() for path in pathlib.Path(rules).glob("*.yaml")}


@FindText
def find_text(wanted, _):
    return texts.get(wanted)


def result(text):
    copy = json.loads(ctypes.string_at(text))
    triage.triage_free_text(text)
    return copy


pack = triage.triage_load(name.encode(), b"en", b"US", find_text, None, None)
if not pack:
    sys.exit("no such pack, or one with mistakes: see triage check")
for file in cases:
    for outcome in result(triage.triage_assess(pack, pathlib.Path(file).read_bytes()))["outcomes"]:
        print(outcome["id"], outcome.get("disposition", outcome.get("error")))
if not cases:  # with one node proofs are given up at once: the digest needs none
    print(result(triage.triage_verify(pack, 1))["digest"])
