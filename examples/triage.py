"""The outcome of one case, by way of the C library: python3 triage.py libtriage.so.0 RULES PACK CASE"""
import ctypes
import json
import pathlib
import sys

library, rules, name, case = sys.argv[1:]
triage = ctypes.CDLL(library)
FindText = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)
triage.triage_load.restype = ctypes.c_void_p
triage.triage_load.argtypes = [*[ctypes.c_char_p] * 3, FindText, *[ctypes.c_void_p] * 2]
triage.triage_assess.restype = ctypes.c_void_p
triage.triage_assess.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
triage.triage_free_text.argtypes = [ctypes.c_void_p]


texts = {path.stem.encode(): path.read_bytes() for path in pathlib.Path(rules).glob("*.yaml")}


@FindText
def find_text(wanted, _):
    return texts.get(wanted)


pack = triage.triage_load(name.encode(), b"en", b"US", find_text, None, None)
if not pack:
    sys.exit("no such pack, or one with mistakes: see triage check")
text = triage.triage_assess(pack, pathlib.Path(case).read_bytes())
for outcome in json.loads(ctypes.string_at(text))["outcomes"]:
    print(outcome["id"], outcome.get("disposition", outcome.get("error")))
triage.triage_free_text(text)
