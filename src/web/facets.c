/* The C++ library makes every facet of its one locale at the start: money, dates and wide letters as well, for which a
 * stream of ours never asks. Each is reached by its table of functions alone. Here these tables are empty, in the place of
 * the library's, so that the linker leaves out what stands behind them: a twentieth of the module. Whoever does ask
 * ends at a call to nothing, an abort, of which the host says that the engine has stopped. A library that calls them by other names
 * is as large as it was, which the limits of the builds notice. */

/* Of more functions than the longest has. */
#define EMPTY(name) const void* const name[24] = {0}

EMPTY(_ZTVNSt3__27num_getIwNS_19istreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__27num_putIwNS_19ostreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__29money_getIcNS_19istreambuf_iteratorIcNS_11char_traitsIcEEEEEE);
EMPTY(_ZTVNSt3__29money_getIwNS_19istreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__29money_putIcNS_19ostreambuf_iteratorIcNS_11char_traitsIcEEEEEE);
EMPTY(_ZTVNSt3__29money_putIwNS_19ostreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__28time_getIcNS_19istreambuf_iteratorIcNS_11char_traitsIcEEEEEE);
EMPTY(_ZTVNSt3__28time_getIwNS_19istreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__28time_putIcNS_19ostreambuf_iteratorIcNS_11char_traitsIcEEEEEE);
EMPTY(_ZTVNSt3__28time_putIwNS_19ostreambuf_iteratorIwNS_11char_traitsIwEEEEEE);
EMPTY(_ZTVNSt3__210moneypunctIcLb0EEE);
EMPTY(_ZTVNSt3__210moneypunctIcLb1EEE);
EMPTY(_ZTVNSt3__210moneypunctIwLb0EEE);
EMPTY(_ZTVNSt3__210moneypunctIwLb1EEE);
EMPTY(_ZTVNSt3__27collateIcEE);
EMPTY(_ZTVNSt3__27collateIwEE);
EMPTY(_ZTVNSt3__28messagesIcEE);
EMPTY(_ZTVNSt3__28messagesIwEE);
