# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Lists the segments of the WebM clip for the reference player's mode on Media Source Extensions.

Usage: python3 index-segments.py sample.webm >sample.segments.json
A segment is two clusters, about two seconds; each cluster begins with a keyframe. What is before the first cluster is the
initialisation segment.
"""

import json
import pathlib
import sys

SEGMENT, CLUSTER, TIMESTAMP = 0x18538067, 0x1F43B675, 0xE7
clusters_in_segment = 2
data = pathlib.Path(sys.argv[1]).read_bytes()


def number(at, keep_marker):
    """A variable-length number of EBML (RFC 8794, section 4) at this offset, and its length."""
    length = 9 - data[at].bit_length()
    value = int.from_bytes(data[at:at + length], "big")
    return (value if keep_marker else value & ~(1 << 7 * length)), length


def elements(at, end):
    """Id, offset, and offset and end of the content of each element."""
    while at < end:
        name, name_length = number(at, True)
        size, size_length = number(at + name_length, False)
        content = at + name_length + size_length
        yield name, at, content, content + size
        at = content + size


segment = next(element for element in elements(0, len(data)) if element[0] == SEGMENT)
clusters = [element for element in elements(segment[2], segment[3]) if element[0] == CLUSTER]
segments = []
for i in range(0, len(clusters), clusters_in_segment):
    _, first, content, end = clusters[i]
    start = next(int.from_bytes(data[a:b], "big") for name, _, a, b in elements(content, end) if name == TIMESTAMP)
    last = clusters[min(i + clusters_in_segment, len(clusters)) - 1][3] - 1
    segments.append({"start": start / 1000, "first": first, "last": last})
lines = ",\n".join("        " + json.dumps(item) for item in segments)
print(f'{{\n    "initBytes": {clusters[0][1]},\n    "segments": [\n{lines}\n    ]\n}}')
