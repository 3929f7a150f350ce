// What the module has beside triage.h: a host cannot pass functions, so it gives them as imports.

#include <triage.h>

namespace {

#define HOST(name) __attribute__((import_module("host"), import_name(name)))

extern "C" {
HOST("find_text") const char* host_find_text(const char* name);
HOST("keep_going") int host_keep_going(size_t done, size_t of);
HOST("proving") void host_proving(const char* claim, size_t done, size_t of);
}

const char* find_text(const char* name, void* /*user*/) { return host_find_text(name); }

int keep_going(size_t done, size_t of, void* /*user*/) { return host_keep_going(done, of); }

void proving(const char* claim, size_t done, size_t of, void* /*user*/) {
  host_proving(claim, done, of);
}

}  // namespace

extern "C" {

triage_pack* web_load(const char* name, const char* language, const char* country, char** report) {
  return triage_load(name, language, country, find_text, nullptr, report);
}

char* web_check(const char* name, const char* languages) {
  return triage_check(name, languages, find_text, nullptr);
}

char* web_verify(const triage_pack* pack, size_t max_nodes) {
  return triage_verify_aloud(pack, max_nodes, proving, nullptr);
}

char* web_test(const triage_pack* pack, const char* vignettes, size_t max_nodes) {
  return triage_test(pack, vignettes, max_nodes, keep_going, nullptr);
}
}
