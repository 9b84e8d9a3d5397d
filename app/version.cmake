# What is known of the sources at the time of a build: their commit and its time. Called with -DSOURCE, -DBINARY, -DVERSION
# and -DIN (where the .in files are); writes what depends on it, and only when it changed.
set(revision "")
set(epoch "")
if(EXISTS ${SOURCE}/.git)
  execute_process(COMMAND git -C ${SOURCE} describe --always --dirty --abbrev=7 --exclude=* OUTPUT_VARIABLE revision
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  execute_process(COMMAND git -C ${SOURCE} log -1 --format=%ct OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
else()  # `git archive` has filled in this file
  file(READ ${SOURCE}/resources/desktop/revision.txt text)
  if(text MATCHES "^([0-9a-f]+) ([0-9]+)")
    string(SUBSTRING ${CMAKE_MATCH_1} 0 7 revision)
    set(epoch ${CMAKE_MATCH_2})
  endif()
endif()
set(full_version ${VERSION})
if(revision)
  string(APPEND full_version " (${revision})")
endif()

# The date of what is built is that of its sources, so that the same sources give the same bytes.
if("$ENV{SOURCE_DATE_EPOCH}" MATCHES "^[0-9]+$")
  set(epoch $ENV{SOURCE_DATE_EPOCH})
elseif(NOT epoch)
  string(TIMESTAMP today "%Y-%m-%d" UTC)
  execute_process(COMMAND date -u -d ${today} +%s OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
set(ENV{SOURCE_DATE_EPOCH} ${epoch})
string(TIMESTAMP date "%Y-%m-%d" UTC)
set(ENV{LC_ALL} C)
execute_process(COMMAND date -u -R -d @${epoch} OUTPUT_VARIABLE date_in_mail OUTPUT_STRIP_TRAILING_WHITESPACE)

configure_file(${SOURCE}/app/version.cpp.in ${BINARY}/app/version.cpp @ONLY)
foreach(file org.ganscope.Ganscope.metainfo.xml changelog.Debian epoch.cmake)
  configure_file(${SOURCE}/resources/desktop/${file}.in ${BINARY}/desktop/${file} @ONLY)
endforeach()
