#include "cli/commands.hpp"

int main(int argc, char** argv) { return triage::cli::run(argc, argv); }
