"""What each vendor is and speaks, without any I/O; `registry` names them all."""
