"""Reads a workbook as the program does when it is handed in: python -m dashboard.bench.reading F.xlsx."""

import json
import sys
from pathlib import Path

from dashboard.intake import read_submission
from dashboard.project import ROOT

if __name__ == "__main__":
    path = Path(sys.argv[1])
    submission = read_submission({path.name: path.read_bytes()}, ROOT)
    codes = sorted({finding.fault.code for finding in submission.findings})
    print(json.dumps({"verdict": submission.verdict, "rows_kept": dict(submission.rows_kept), "codes": codes}))
