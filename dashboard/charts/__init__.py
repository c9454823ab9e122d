"""Charts: one module per subject, one theme. The only home of plotly."""
