"""The Weaviate server that we get, start, share and stop ourselves. Imported only where it is used.

What it does not keep out: the port that nodes of a cluster exchange data on (gossip + 1) listens on all interfaces, and
no setting of Weaviate 1.39 binds it to this machine. CLUSTER_BASIC_AUTH guards nearly all of it with our key, but the
server asks for no key at /backups/commit, /backups/abort and /backups/status, whatever it is told. No backup module is
switched on, so there is nothing these three could start or read; a firewall closes the port altogether.
"""
