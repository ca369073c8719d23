"""Hypothesis profiles and the offscreen platform for every test."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("JOURNEYDESIGNER_REDUCED_MOTION", "1")

_SHARED_MACHINE = [HealthCheck.too_slow]

settings.register_profile(
    "dev",
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=_SHARED_MACHINE,
)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True)
settings.register_profile(
    "long",
    max_examples=1000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=_SHARED_MACHINE,
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
