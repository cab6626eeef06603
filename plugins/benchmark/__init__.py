"""How long people wait, beside other generators, in one run on one machine: ratios, never limits."""
