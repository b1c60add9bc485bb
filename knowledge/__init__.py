"""What we know: topics, municipalities, quota, handreikingen. Pure: values in, values out."""
