# cmake -D ROOT=repository -P ascii.cmake
# C++ sources are ASCII only; other characters are written as \u escapes, which every editor and compiler reads alike.
file(GLOB_RECURSE sources "${ROOT}/core/*.h" "${ROOT}/core/*.cc" "${ROOT}/tools/*.h" "${ROOT}/tools/*.cc"
     "${ROOT}/tests/*.h" "${ROOT}/tests/*.cc")
list(LENGTH sources count)
if(count EQUAL 0)
  message(FATAL_ERROR "no C++ sources under ${ROOT}")
endif()
foreach(file IN LISTS sources)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "\\1 " bytes "${bytes}")
  if(bytes MATCHES "[89a-f][0-9a-f] ")
    message(SEND_ERROR "not ASCII: ${file}")
  endif()
endforeach()
