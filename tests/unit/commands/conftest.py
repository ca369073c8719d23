"""A fresh workbench for every test."""

import pytest

from tests.support.workbench import Workbench


@pytest.fixture
def bench() -> Workbench:
    return Workbench()
