"""The parking lot under the map: what stands nowhere yet, as small cards."""
