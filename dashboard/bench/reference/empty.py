"""The least a page can cost: the floor that ours are measured against."""

import streamlit as st

st.title("Empty")
st.selectbox("Choose", ["one", "two"])
st.write("Nothing here")
