"""Journey Designer: customer journey maps, service blueprints and touchpoint tables."""

__version__ = "0.1.0"
