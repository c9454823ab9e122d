"""Texts of the address that have no list of options, kept while the visitor looks at another page."""

import streamlit as st


def kept(name: str) -> str:
    """The text the address has under a name; what it had before, where the address does not hold it; else empty.

    Streamlit empties the address when the page changes; the text is then written back.
    """
    text = st.query_params.get(name)
    if text is None:
        text = st.session_state.get(f"kept_{name}", "")
        if text:
            st.query_params[name] = text
    st.session_state[f"kept_{name}"] = text
    return text


def keep(name: str, text: str) -> None:
    """Put a text into the address; an empty one is taken out of it."""
    st.session_state[f"kept_{name}"] = text
    if text:
        st.query_params[name] = text
    elif name in st.query_params:
        del st.query_params[name]
