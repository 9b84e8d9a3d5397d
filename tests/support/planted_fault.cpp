// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer must find; the argument names one as they do.
#include <climits>
#include <cstdio>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    const std::string fault = argc > 1 ? argv[1] : "";
    volatile int one = argc > 1 ? 1 : 0;
    volatile double large = 1e300;
    if (fault == "heap-buffer-overflow") {
        const std::vector<int> numbers(4);
        return numbers.data()[3 + one];
    }
    if (fault == "heap-use-after-free") {
        int* number = new int(1);
        int* volatile again = number;
        delete number;
        return *again;
    }
    if (fault == "LeakSanitizer") {
        int* volatile lost = new int[100];
        lost = nullptr;
        return lost ? 1 : 0;
    }
    if (fault == "signed.integer.overflow") std::printf("%d\n", INT_MAX + one);
    if (fault == "outside.the.range.of.representable.values") std::printf("%d\n", static_cast<int>(large));
    return 0;
}
