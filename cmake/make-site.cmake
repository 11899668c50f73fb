# cmake -D ROOT=repository -D WASM=dateline.wasm -D MORE=names-more.bin -D TO=build/web -P make-site.cmake
# Made anew each time, so that a file removed from web/ leaves the site too.
file(REMOVE_RECURSE "${TO}")
file(MAKE_DIRECTORY "${TO}")
file(GLOB entries "${ROOT}/web/*")
file(COPY ${entries} DESTINATION "${TO}" PATTERN "*.md" EXCLUDE)
file(COPY_FILE "${ROOT}/LICENSE" "${TO}/license.txt")
file(COPY_FILE "${ROOT}/THIRD_PARTY.md" "${TO}/third-party.txt")
file(COPY_FILE "${ROOT}/data/SOURCES.md" "${TO}/data-sources.txt")
file(COPY_FILE "${WASM}" "${TO}/dateline.wasm")
file(COPY_FILE "${MORE}" "${TO}/names-more.bin")
# Copies keep their age; the newest marks the site as made.
file(TOUCH "${TO}/dateline.wasm")
