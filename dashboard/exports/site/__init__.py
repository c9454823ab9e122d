"""A site of pages that stand on their own: files that any web server, or none, can show."""

from dashboard.exports.site.addresses import Addresses, Choice
from dashboard.exports.site.document import MARK, Leaf, site_files

__all__ = ["MARK", "Addresses", "Choice", "Leaf", "site_files"]
