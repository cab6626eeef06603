"""What a site must hold before it is built (source) and once it is built (output): one check a file."""
