"""The pages: one file per screen. Each parses, calls one function of the desk and renders."""
