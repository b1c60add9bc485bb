"""What the commands of `helpdesk` do; cli.py only names them."""
