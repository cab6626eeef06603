"""All Python of this site; each folder is one small room with one idea."""
