// An empty program, linked statically: nothing starts and ends faster.
int main() {}
