"""Runs the twins of the listings, in NumPy and PyTorch, and keeps what they print.

Each folder of reference/snippets/ has with_numpy.py and with_torch.py. A twin defines its functions; below the line
"# On given inputs" it prints lists of numbers, one a line. What each printed goes into printed.json beside it, with a digest
of the text that printed it and the version of its library: src/components/prose/listings.test.ts holds the course's own
code against it. Twins that have not changed since are left alone; --all runs them too.

Needs NumPy and PyTorch 1.13 or later; on Debian: apt-get install python3-numpy python3-torch
Run from the project's root: /usr/bin/python3 scripts/reference/snippets.py
"""

import hashlib
import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

LIBRARIES = {"numpy": "numpy", "torch": "torch"}


def main():
    for folder in sorted(path for path in Path("reference/snippets").iterdir() if path.is_dir()):
        kept = folder / "printed.json"
        before = json.loads(kept.read_text()) if kept.exists() else {}
        after = {}
        for name, package in LIBRARIES.items():
            file = folder / f"with_{name}.py"
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            after[name] = before.get(name, {})
            if after[name].get("digest") != digest or "--all" in sys.argv:
                release = re.match(r"[\d.]*\d", version(package)).group()
                after[name] = {"digest": digest, "version": release, "printed": run(file)}
                print(f"{file} printed {len(after[name]['printed'])}")
        lines = [f'  "{name}": {json.dumps(entry)}' for name, entry in after.items()]
        kept.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def run(file):
    """What a twin prints. A warning is an error; so is a line that is no JSON."""
    result = subprocess.run(
        [sys.executable, "-W", "error", str(file)], check=True, capture_output=True, text=True
    )
    return [json.loads(line) for line in result.stdout.splitlines()]


if __name__ == "__main__":
    main()
