"""The page as it is written in a hurry: four express charts, metrics, a table and a query, nothing cached.

A reference to measure against, not an example: it breaks this project's own rules on where duckdb and plotly belong.
"""

import duckdb
import numpy as np
import pandas as pd
import plotly.express as px
import streamlit as st

ORGANISATIONS, MONTHS, CATEGORIES = 9, 24, 5

st.title("Naive")
year = st.selectbox("Year", [2022, 2023])
rows = pd.DataFrame(
    [
        (f"Organisation {organisation}", month, f"Category {category}")
        for organisation in range(ORGANISATIONS)
        for month in range(MONTHS)
        for category in range(CATEGORIES)
    ],
    columns=["organisation", "month", "category"],
)
rows["amount"] = np.random.default_rng(1).integers(0, 50_000, len(rows))
frame = duckdb.sql(
    """select organisation, category, month // 12 + 2022 as year, sum(amount) as amount
    from rows group by all order by all"""
).df()
for column, name in zip(st.columns(4), ["Applied", "Granted", "Spent", "Left"], strict=True):
    column.metric(name, f"{frame['amount'].sum():,}")
chosen = frame[frame["year"] == year]
st.plotly_chart(px.bar(chosen, x="organisation", y="amount", color="category"), key="a")
st.plotly_chart(px.bar(chosen, x="category", y="amount"), key="b")
st.plotly_chart(px.bar(frame, x="organisation", y="amount"), key="c")
st.plotly_chart(px.bar(frame, x="year", y="amount"), key="d")
st.dataframe(chosen)
