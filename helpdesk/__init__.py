"""The desk: storage, pages and API."""
