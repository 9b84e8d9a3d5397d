# The core of the programs that a person starts: a shared library, compiled also for levels of the processor above the
# first, among which the dynamic loader chooses (glibc-hwcaps, see ld.so(8)). Four lanes (core/math/lanes.h) fill one
# register of x86-64-v3. Every level gives the same bits. Tests link the static library of the first level.
set(known "")
if(GANSCOPE_GUI AND CMAKE_SYSTEM_NAME STREQUAL Linux AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  check_cxx_compiler_flag(-march=x86-64-v3 GANSCOPE_HAS_X86_64_V3)
  if(GANSCOPE_HAS_X86_64_V3)
    set(known x86-64-v3)
  endif()
endif()
set(GANSCOPE_LEVELS "${known}" CACHE STRING "Levels of the processor that the core is compiled for beside the first; empty: the core is in the program")

# What a library links that is part of such a program and of tests.
add_library(core_chosen INTERFACE)
if(NOT GANSCOPE_LEVELS)
  target_link_libraries(core_chosen INTERFACE ganscope_core)
  return()
endif()
target_link_libraries(core_chosen INTERFACE $<IF:$<BOOL:$<TARGET_PROPERTY:GANSCOPE_LEVELLED>>,core_levelled,ganscope_core>)

# gs_shared(NAME CORE FOLDER): a core and the mathematics as lib/FOLDER/libganscope-core.so.
function(gs_shared name core folder)
  add_library(${name} SHARED $<TARGET_OBJECTS:${core}> $<TARGET_OBJECTS:ganscope_math>)
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME ganscope-core
                        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/${folder})
  target_link_libraries(${name} PUBLIC core_interface PRIVATE ZLIB::ZLIB ${CMAKE_DL_LIBS})
  # What the library defines it calls itself: a copy of an inline function in the program is of the first level.
  target_link_options(${name} PRIVATE -Wl,-Bsymbolic-functions)
endfunction()
gs_shared(core_levelled ganscope_core "")

# Eigen looks for these and then sums in another order, aligns otherwise and fuses products with sums: kept from it, so
# that the bits are those of the first level, and a matrix may cross between program and library.
set(unseen -U__SSE3__ -U__SSSE3__ -U__SSE4_1__ -U__SSE4_2__ -U__AVX__ -U__AVX2__ -U__FMA__ -U__AVX512F__)
foreach(level ${GANSCOPE_LEVELS})
  gs_core(ganscope_core_${level} -march=${level} ${unseen})
  set_target_properties(ganscope_core_${level} PROPERTIES EXPORT_COMPILE_COMMANDS OFF)  # tools see a source once
  gs_shared(core_levelled_${level} ganscope_core_${level} glibc-hwcaps/${level})
  add_dependencies(core_levelled core_levelled_${level})  # else the loader would find an old one there
endforeach()
