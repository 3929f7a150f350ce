# Programs in a real terminal, which tmux is, for the scripts of this folder. Whoever sources this
# waits for nothing longer than `patience` seconds after its shell began: then it says what it
# waited for and what is on the screen, and ends. (The runner kills what takes 60 s.)
patience=50

# open_window WIDTH HEIGHT COMMAND: a terminal of that size, on a server of its own.
open_window() {
  window="tmux -S $(mktemp -u "$HOME/window.XXXXXX") -u -f /dev/null"
  trap close_window EXIT
  # Set before the window is there: its bottom line is the program's.
  $window start-server \; set-option -g status off \; \
    new-session -d -x "$1" -y "$2" "env -u LINES -u COLUMNS $3; sleep 60"
}
close_window() { $window kill-server 2> /dev/null; trap - EXIT; }

# The screen, without empty lines at its end.
screen() { $window capture-pane -p 2> /dev/null | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }

# wait_until WHAT CONDITION...: until the condition, a command, holds.
wait_until() {
  until "${@:2}"; do
    if ((SECONDS >= patience)) || ! $window has-session 2> /dev/null; then
      echo "not seen in $SECONDS seconds: $1. On the screen:"
      screen
      exit 1
    fi
    sleep 0.05
  done
}

# Conditions.
holds_line() { screen | grep -q -- "$1"; }
line_of_cursor() {
  local at
  at=$($window display-message -p '#{cursor_y}' 2> /dev/null) &&
    $window capture-pane -p | sed -n "$((at + 1))p"
}
line_of_cursor_is() { [ "$(line_of_cursor)" = "$1" ]; }
has_more() { line_of_cursor | grep -q -e '^Press Enter to read on:' -e '^Pulse Intro para seguir leyendo:'; }
has_size() { [ "$(stty size < "$($window display-message -p '#{pane_tty}')" 2> /dev/null)" = "$2 $1" ]; }

# see PATTERN: waits until a line on the screen has it. wait_for TEXT: the same for a text, with the
# prompt below it.
see() { wait_until "$1" holds_line "$1"; }
has_question() { screen | grep -qF -- "$1" && line_of_cursor_is '>'; }
wait_for() { wait_until "$1" has_question "$1"; }
wait_for_prompt() { wait_until 'a prompt' line_of_cursor_is '>'; }

# type_reply TEXT: at the prompt. reply TEXT: the same, and Enter.
type_reply() {
  wait_for_prompt
  $window send-keys -l -- "$1"
  wait_until "the echo of '$1'" line_of_cursor_is "> $1"
}
reply() {
  type_reply "$1"
  $window send-keys Enter
}
# read_on: Enter where there is more of a question.
wait_for_more() { wait_until 'more to read' has_more; }
read_on() {
  wait_for_more
  $window send-keys Enter
}

# resize WIDTH HEIGHT: until the program's terminal has that size, of which tmux tells it late.
resize() {
  $window resize-window -x "$1" -y "$2"
  wait_until "a window of $1 by $2" has_size "$1" "$2"
}
