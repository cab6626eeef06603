"""The live preview: the site on this machine, as it is after every save.

`noticing` finds what changed (by `watching` and `sources`), `rounds` decides when to build, `workshop` has it built in
a `process` of its own (there run `worker`, `building` and `reply`), `snapshot` is a finished build, `live` is what
browsers are told, `server` and `answers` serve them, `browser/` runs there.
The process that serves imports none of the rooms that build, so that no fault in them can end it.
"""
