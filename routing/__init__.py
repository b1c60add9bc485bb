"""Who takes a question, and why. Pure: values in, values out."""
