"""Reads every sheet of a workbook as one does in a hurry: python read_workbook.py F.xlsx. Nothing is checked."""

import sys

import pandas as pd

for title, frame in pd.read_excel(sys.argv[1], sheet_name=None).items():
    print(title, len(frame))
