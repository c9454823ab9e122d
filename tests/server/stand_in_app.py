"""The pages of the server tests' stand-in: one that draws, one that fails."""

import plotly.graph_objects as go
import streamlit as st


def draw() -> None:
    """A heading, a choice, a chart and a table."""
    st.title("Oversikt")
    st.selectbox("Velg", ["en", "to"])
    for number in range(2):
        st.plotly_chart(go.Figure(go.Bar(x=["a", "b"], y=[1, number])), key=f"chart-{number}")
    st.dataframe({"a": [1, 2]})


def fail() -> None:
    """What a page with a bug does."""
    st.title("Feil")
    raise ZeroDivisionError("secret detail")


st.set_page_config(page_title="Måltavle")
st.navigation([st.Page(draw, title="Oversikt", default=True), st.Page(fail, title="Feil", url_path="broken")]).run()
