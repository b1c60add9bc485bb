"""Benchmarks: ratios within one run against a named limit. `make bench`."""
