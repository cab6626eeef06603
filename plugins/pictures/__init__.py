"""Pictures: a file that a writer drops in becomes what a page needs, and says nothing of where and when it was taken.

`gallery` knows every picture of a content folder; `looking` and `svg` say what is in a file, `record` what its writer
says of it. `recipe` says which files it becomes, `markup` how a page shows them, `encoding` makes them, `store` keeps
them. `cards` draws what is shown where someone shares a page.
"""
