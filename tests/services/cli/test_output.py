"""Foreign text in a terminal: no control characters, columns that stand."""

from services.cli.output import line, progress, table, trouble


def test_control_and_direction_characters_never_reach_the_terminal(capsys):
    table(("prompt",), [["\x1b[31mred\u202e\x07 fox\n"]])
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "red" in printed


def test_wide_characters_count_twice_and_long_cells_are_cut(capsys):
    table(("a", "b"), [["夜の街", "x"], ["y" * 100, "z"]])
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 3
    assert rows[2].startswith("y" * 40)
    assert "…" in rows[2]


def test_json_is_one_line_of_utf8(capsys):
    line({"note": "夜\n朝"})
    assert capsys.readouterr().out == '{"note": "夜\\n朝"}\n'


def test_trouble_is_one_line_on_standard_error(capsys):
    trouble("first\nsecond")
    assert capsys.readouterr().err == "first second\n"


def test_progress_is_silent_where_nobody_looks(capsys):
    progress("Listing")
    assert capsys.readouterr().err == ""
