// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Gives every file of a folder to a fuzz target: what was found once stays found, with any compiler.
//
// Usage: CorpusTARGET FOLDER

#include "fuzz/FuzzCheck.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool passes(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream) {
        std::fprintf(stderr, "%s cannot be read\n", file.c_str());
        return false;
    }
    // Said before, because a crash says nothing afterwards.
    std::printf("%s\n", file.filename().c_str());
    std::fflush(stdout);
    try {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(content.data()), content.size());
    } catch (const std::exception &broken) {
        std::fprintf(stderr, "%s: %s\n", file.c_str(), broken.what());
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<fs::path> files = argc == 2 ? filesIn(argv[1]) : std::vector<fs::path>();
    if (files.empty()) {
        std::fputs("There is no corpus. Usage: give the folder with the files as the only argument.\n", stderr);
        return 2;
    }
    const auto failed = std::count_if(files.begin(), files.end(), [](const fs::path &file) { return !passes(file); });
    std::printf("%zu files, %td failed\n", files.size(), failed);
    return failed == 0 ? 0 : 1;
}
