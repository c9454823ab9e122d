"""Slides as a PowerPoint file with native charts and tables that can be edited. Only imported when one is asked for."""

from dashboard.exports.slideshow.file import write_pptx

__all__ = ["write_pptx"]
