"""The API under /api/v1, by the NL API Design Rules."""
