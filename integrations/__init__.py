"""Other people's systems: Slack, mail, the monitor feed, delivery and the command line."""
