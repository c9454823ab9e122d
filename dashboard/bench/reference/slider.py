"""The least that can answer a slider: one slider, and one text that says where it stands."""

import streamlit as st

st.title("Slider")
st.write(f"It stands at {st.slider('Choose', 0, 100, 50)}")
