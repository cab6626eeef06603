"""What a host is told: headers, redirects, lifetimes of caches; one table, made for every kind of server."""
