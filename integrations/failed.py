"""The one way in which a command refuses."""


class Failed(Exception):
    """What, why and what now, in Dutch; becomes exit code 1."""
