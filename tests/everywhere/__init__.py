"""Everything that is shown, taken away or said of a figure, read back and put side by side."""
