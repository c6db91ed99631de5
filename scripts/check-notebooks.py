"""Validates built notebooks and runs what code they have: scripts/check-notebooks.mjs, which finds a Python that can.

Every notebook of the folder that is named is held against Jupyter's own schema. Its cells of code are run from the top, and an
error in one is a problem. One kernel runs them all, for PyTorch takes seconds to load, and forgets between two notebooks
what the first has named; notebooks of the same code, a student's and a teacher's, are run once. With --each every notebook has
a kernel of its own.

Needs nbformat, nbclient, ipykernel, NumPy and PyTorch.
"""

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

# Of one cell, in seconds: each takes far less.
TIMEOUT = 60


def main():
    files = sorted(Path(sys.argv[1]).glob("*.ipynb"))
    problems = [] if files else [f"{sys.argv[1]}: expected notebooks, received none"]
    runs = {}
    for file in files:
        notebook = nbformat.read(file, as_version=nbformat.NO_CONVERT)
        try:
            nbformat.validate(notebook)
        except nbformat.ValidationError as error:
            problems.append(f"{file.name}: {str(error).splitlines()[0]}")
        code = tuple(cell.source for cell in notebook.cells if cell.cell_type == "code")
        if code:
            key = file.name if "--each" in sys.argv else code
            runs.setdefault(key, (file.name, code))
    parts = [[run] for run in runs.values()] if "--each" in sys.argv else [list(runs.values())]
    for part in parts:
        start = time.perf_counter()
        problems += run(part)
        names = part[0][0] if len(part) == 1 else f"{len(part)} notebooks of different code"
        print(f"{names}: run in {time.perf_counter() - start:.1f} s")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"Notebooks: {len(files)}, {len(problems)} problems")
    return 1 if problems else 0


# What a cell sets in PyTorch itself is no variable: `%reset` leaves it.
FORGET = """%reset -f
import sys
if "torch" in sys.modules:
    sys.modules["torch"].set_default_dtype(sys.modules["torch"].float32)
del sys"""


def run(notebooks):
    """Runs code by notebook, all in one kernel; the errors, with the notebook and the number of the cell."""
    cells, places = [], []
    for name, code in notebooks:
        for number, source in enumerate([FORGET, *code]):
            cells.append(new_code_cell(source))
            places.append(f"{name}, cell of code {number}")
    ran = NotebookClient(new_notebook(cells=cells), timeout=TIMEOUT, allow_errors=True).execute()
    return [
        f"{place}: {output.ename}: {output.evalue}"
        for place, cell in zip(places, ran.cells)
        for output in cell.outputs
        if output.output_type == "error"
    ]


if __name__ == "__main__":
    sys.exit(main())
