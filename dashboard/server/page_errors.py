"""What a reader sees when a page fails: a sentence, never a traceback."""

import streamlit

from dashboard.server.site import Site


def tell_page_error(_error: Exception, site: Site) -> bool:
    """Say in the reader's language that the page failed; True keeps Streamlit from showing the error itself.

    Streamlit has by then written the traceback to the terminal, for those who mend it.
    """
    language = site.language(streamlit.query_params.get("language"))
    streamlit.error(site.words[language]["page_failed"])
    return True
