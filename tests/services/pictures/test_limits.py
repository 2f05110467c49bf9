"""The figures must agree with each other."""

from services.pictures import limits


def test_a_picture_at_the_limit_fits_the_memory_of_a_worker_twice():
    assert limits.JobLimits().memory_bytes > limits.MAX_WHOLE_PIXELS * 4 * 2


def test_the_edges_that_are_made_can_be_asked_for():
    assert all(limits.MIN_EDGE_PX <= edge <= limits.MAX_EDGE_PX for edge in limits.EDGES_PX)


def test_a_picture_that_hangs_is_ended_before_anybody_gives_up():
    jobs = limits.JobLimits()
    assert jobs.cpu_seconds < jobs.wall_seconds <= 10
