# The runner must accept what is right, refuse each kind of wrong, and write down what then passes.
#
#     cmake -DRUN=the runner -DWORK=a directory of ours -P runner_selftest.cmake

cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/source/rules)

# run_on(<file name> <exit code> <what it must print> [--reset])
function(run_on file exit message)
  execute_process(
    COMMAND ${RUN} --bin ${WORK} --source ${WORK}/source ${ARGN} ${WORK}/${file}
    OUTPUT_VARIABLE output RESULT_VARIABLE result)
  string(FIND "${output}" "${message}" found)
  if(NOT result EQUAL exit OR found EQUAL -1)
    message(SEND_ERROR "${file}: exit ${result}, not ${exit}; or not \"${message}\" in\n${output}")
  endif()
endfunction()

function(expect file exit message text)
  file(WRITE ${WORK}/${file} "${text}")
  run_on(${file} ${exit} "${message}")
endfunction()

expect(right.test 0 "9 commands, 0 different" [[
A comment; $ this is none

  $ echo one
  one
  $ echo two; echo three >&2
  two
  three

  $ cat <<END
  > a
  >
  > b
  > END
  a

  b
  $ false | true
  [exit 1]
  $ echo "$TZ $COLUMNS $TERM"; ls
  UTC 80 dumb
  rules
  $ date +%N > made; echo at $(cat made) ns
  at <any> ns
  $ cat made
  <any>
  $ echo; echo last; echo

  last
  [blank]

Another comment
  $ printf '$ odd'
  [text]$ odd
  [no newline]
]])
expect(right.md 0 "2 commands, 0 different" [[
```sh
$ not this
```
```console
$ echo a; echo; echo b
a

b
```
```console
$ exit 3
[exit 3]
```
]])
expect(files.md 0 "4 commands, 0 different" [[
```yaml > a.yaml
$ one

> two
```
```yaml >> a.yaml
three
```
```console
$ cat a.yaml
[text]$ one

> two
three
$ ls
a.yaml
rules
```
]])

expect(wrong_line.test 1 "  - two" "  $ echo one\n  two\n")
expect(hidden_wrong_line.test 1 "2 commands, 1 different" [[
  $ seq 5
  1
  2
  33
  4
  5

  $ echo right
  right
]])
expect(missing_line.test 1 "  + 2" "  $ seq 2\n  1\n")
expect(extra_line.test 1 "  - 3" "  $ seq 2\n  1\n  2\n  3\n")
expect(nothing_printed.test 1 "  - 1" "  $ true\n  1\n")
expect(blank_line_less.test 1 "    b" "  $ echo a; echo b\n  a\n\n  b\n")
expect(wildcard_too_far.test 1 "1 different" "  $ echo ab\n  a<any>c\n")
expect(exit_not_expected.test 1 "  + [exit 4]" "  $ exit 4\n")
expect(other_exit.test 1 "  + [exit 4]" "  $ exit 4\n  [exit 5]\n")
expect(success_not_expected.test 1 "  - [exit 5]" "  $ true\n  [exit 5]\n")
expect(crash.test 1 "  + [exit 139]" "  $ kill -SEGV $$\n")
expect(trailing_blank.test 1 "  + [blank]" "  $ echo\n\n")
expect(wrong.md 1 "  - b" "```console\n$ echo a\nb\n```\n")

expect(wrong_after_file.md 1 "    b" "```text > a\nb\n```\n```console\n$ cat a; echo c\nb\n```\n")

expect(no_command.test 2 "no command in this file" "Only words\n")
expect(no_block.md 2 "no command in this file" "```sh\n$ echo\n```\n")
expect(stray_output.test 2 "stray_output.test:3: output that belongs to no command"
  "  $ true\nA comment\n  output\n")
run_on(not_there.test 2 "no command in this file")

expect(to_reset.test 1 "1 different" [[
  $ echo $RANDOM; echo; echo b
  <any>
  a

Words
  $ true
]])
run_on(to_reset.test 0 "1 rewritten" --reset)
file(READ ${WORK}/to_reset.test text)
if(NOT text STREQUAL "  $ echo $RANDOM; echo; echo b\n  <any>\n\n  b\n\nWords\n  $ true\n")
  message(SEND_ERROR "--reset wrote\n${text}")
endif()
run_on(to_reset.test 0 "2 commands, 0 different")

set(files "```text > a\nb\n```\n\n```console\n$ cat a\n")
expect(to_reset.md 1 "1 different" "${files}c\n```\n")
run_on(to_reset.md 0 "1 rewritten" --reset)
file(READ ${WORK}/to_reset.md text)
if(NOT text STREQUAL "${files}b\n```\n")
  message(SEND_ERROR "--reset wrote\n${text}")
endif()
