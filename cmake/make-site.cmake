# cmake -D FROM=web -D WASM=dateline.wasm -D TO=build/web -P make-site.cmake
# Made anew each time, so that a file removed from web/ leaves the site too.
file(REMOVE_RECURSE "${TO}")
file(MAKE_DIRECTORY "${TO}")
file(GLOB entries "${FROM}/*")
file(COPY ${entries} DESTINATION "${TO}" PATTERN "*.md" EXCLUDE)
file(COPY "${WASM}" DESTINATION "${TO}")
